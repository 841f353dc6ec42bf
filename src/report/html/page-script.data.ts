/** Made from report/html/client/comparison.ts by `npm run scripts`. */
export const PAGE_SCRIPT: string = `"use strict";(()=>{var N=document.documentElement,k=matchMedia("(min-width: 900px)"),y=(e,t=document)=>t.querySelector(e),u=(e,t=document)=>t.
querySelector(e),g=(e,t=document)=>[...t.querySelectorAll(e)],a=e=>document.getElementById(e),v=(e,t)=>e.target.
closest(t);function De(){try{return decodeURIComponent(location.hash.slice(1))}catch{return""}}function Ce(e){
N.classList.add("js");let t=a("theme");for(let n of[t,...e])n.hidden=!1;t.addEventListener("click",()=>{let n=N.
dataset.theme?N.dataset.theme==="dark":matchMedia("(prefers-color-scheme: dark)").matches;N.dataset.theme=n?"l\\
ight":"dark"})}function We(e,t,n){e.addEventListener("input",t),e.addEventListener("reset",()=>setTimeout(t)),
e.addEventListener("submit",o=>{o.preventDefault(),n()})}function Ne(e,t){document.addEventListener("keydown",
n=>{if(n.ctrlKey||n.metaKey||n.altKey||n.isComposing)return;let o=v(n,"input, select, textarea");if(o!==null){
n.key==="Escape"&&o.blur();return}if(n.key!=="/")return t(n);n.preventDefault(),e()})}var U=["source","target"],f=a("filters"),E=g(".task"),T=g(".link"),h=e=>e.dataset.side,se=e=>e==="source"?"tar\\
get":"source",w=e=>e.dataset.links.split(" ").filter(Boolean),x={source:new Map,target:new Map};for(let e of E)
for(let t of w(e))x[h(e)].set(t,e);var V=e=>w(e).map(t=>x[se(h(e))].get(t)).filter(t=>t!==void 0),S=e=>(e.querySelector(
".text")??e.querySelector(".name")).textContent,H=e=>e.querySelector(".name").textContent;var Ae={q:"query",section:"section",unit:"unit",sort:"sort",view:"view",from:"confidence"},Lt={from:"0"},re=()=>g(
"[name=status]",f),ie=()=>{let[e=""]=De().split("&");return e.includes("=")?"":e};function ce(e){let t=[encodeURIComponent(
e)],n=(r,i)=>{i!==(Lt[r]??"")&&t.push(\`\${r}=\${encodeURIComponent(i)}\`)};for(let[r,i]of Object.entries(Ae))n(r,
f[i].value);let o=re().filter(r=>r.checked);o.length<re().length&&n("status",o.map(r=>r.value).join(",")||"-"),
f.uncertain.checked&&n("check","1");let s=t.filter((r,i)=>i>0||r!=="").join("&");history.replaceState(null,"",
s===""?location.pathname+location.search:\`#\${s}\`)}function le(){let e=new Map;for(let n of location.hash.slice(
1).split("&")){let[,o,s]=/^(\\w+)=(.*)$/u.exec(n)??[];if(o!==void 0)try{e.set(o,decodeURIComponent(s))}catch{}}
if(e.size===0)return!1;f.reset();for(let[n,o]of Object.entries(Ae))Tt(f[o],e.get(n));let t=e.get("status")?.split(
",");if(t!==void 0)for(let n of re())n.checked=t.includes(n.value);return f.uncertain.checked=e.get("check")===
"1",!0}function Tt(e,t){if(t===void 0)return;let n=e.value;e.value=t,e.value!==t&&e instanceof HTMLSelectElement&&
(e.value=n)}var ae=new Set;function Ie(e,t){for(let s of ae)s.open=!1;ae.clear();let n=window.CSS?.highlights;if(n?.delete(
"found"),e==="")return;let o=[];for(let s of t){if(s.hidden)continue;let r=document.createTreeWalker(s,NodeFilter.
SHOW_TEXT);for(;r.nextNode()&&o.length<2e3;){let i=r.currentNode,c=i.data.toLowerCase();for(let d=c.indexOf(e);d>=
0;d=c.indexOf(e,d+e.length)){let l=new Range;l.setStart(i,d),l.setEnd(i,d+e.length),o.push(l);let m=i.parentElement.
closest("details");m===null||m.open||i.parentElement.closest(".text")===null||(m.open=!0,ae.add(m))}}}n!==void 0&&
window.Highlight&&n.set("found",new Highlight(...o))}function Fe(e,t){let n=0;if(t!=="")for(let o=e.indexOf(t);o>=
0;o=e.indexOf(t,o+t.length))n++;return n}function Pe(e){y("#printed")?.remove();let t=document.createElement("table");t.id="printed";let n=(s,r)=>{let i=document.
createElement("tr");for(let c of r)i.appendChild(document.createElement(s)).textContent=c;return i};t.createTHead().
append(n("th",["",WORDS.task,WORDS.status,WORDS.links,WORDS.confidence]));let o=t.createTBody();for(let s of e){
if(h(s)==="target"&&w(s).length>0)continue;let r=[...s.querySelectorAll(".jumps li")].map(c=>c.textContent.replace(
/\\s+/gu," ").trim()),i=[s.id.slice(2),H(s),u(".badge",s).textContent,r.join("  "),Number(s.dataset.confidence).
toFixed(2)];o.append(n("td",i))}a("documents").append(t)}var je=e=>[...e.childNodes].map(t=>({kind:t instanceof Element?t.localName==="span"?"localised":"own":"kept",node:t,
text:t.textContent??""}));function Ue(e,t){let n=document.createDocumentFragment(),[o,s]=[je(e),je(t)];for(;o.
length>0||s.length>0;){let[r,i]=[o[0],s[0]];if(r?.kind==="own")n.append(o.shift().node.cloneNode(!0));else if(i?.
kind==="own")n.append(s.shift().node.cloneNode(!0));else if(r===void 0||i===void 0||r.kind!==i.kind)n.append((o.
shift()??s.shift()).node.cloneNode(!0));else if(r.kind==="localised"){let c=o.shift().node.cloneNode(!0);c.textContent=
\`\${r.text}→\${i.text}\`,s.shift(),n.append(c)}else{let c=Math.min(r.text.length,i.text.length);n.append(r.text.
slice(0,c));for(let[d,l]of[[o,r],[s,i]])l.text.length===c?d.shift():d[0]={...l,text:l.text.slice(c)}}}return n.
normalize(),n}var G=14,vt=60;function de(e,t){for(let n of[...e.childNodes]){let o=n.textContent??"";if(n instanceof
Element||o.length<vt)continue;let s=document.createElement("button");s.type="button",s.className="fold";let r=o.
slice(G,-G);s.textContent=\`⋯ \${r.length} \${t} ⋯\`,s.addEventListener("click",()=>s.replaceWith(r)),n.replaceWith(
o.slice(0,G),s,o.slice(-G))}}function St(e){let t=[],n=new Set;for(let s of e.filter(r=>h(r)==="source")){let[r]=w(s),i=r!==void 0&&x.target.
get(r)||null;i!==null&&n.add(i),t.push({source:s,target:i,link:i===null?null:r})}let o=-1;for(let s of e.filter(
r=>h(r)==="target")){if(n.has(s)){o=t.findIndex(c=>c.target===s);continue}let[r]=w(s),i=r!==void 0&&x.source.get(
r)||null;t.splice(++o,0,{source:i,target:s,link:i===null?null:r})}return t}var b=(e,t="",n="")=>{let o=document.
createElement(e);return o.className=t,o.textContent=n,o};function bt({source:e,target:t,link:n}){let o=n===null?
[]:g(".pair .text",a(n));if(o.length===2)return[o[0].cloneNode(!0),o[1].cloneNode(!0)];let s=(r,i,c)=>{let d=b(
"p","text");return d.lang="zh",r!==null&&d.append(n===null?b(i,c,S(r)):S(r)),d};return[s(e,"del","dropped"),s(
t,"ins","added")]}function Mt(e,t,n){let o=b("div","row"),s=b("h4"),r=e.source??e.target,i=e.link===null?null:
y(".badge",a(e.link));s.append((i??u(".badge",r)).cloneNode(!0));for(let m of[e.source,e.target]){if(m===null)
continue;let L=b("a","",m.id.slice(2));L.href=\`#\${m.id}\`,s.append(" ",...m===e.target&&e.source!==null?["→ "]:
[],L)}s.append(\` \${u(".name",r).textContent}\`);let c=e.source===null?[]:w(e.source).filter(m=>m!==e.link);if(c.
length>0){let m=b("span","meta",\` \${WORDS.seeAlso} \`);for(let L of c){let ne=x.target.get(L);if(ne===void 0)continue;
let M=b("a","",ne.id.slice(2));M.href=\`#\${L}\`,m.append(M," ")}s.append(m)}let[d,l]=bt(e);if(t){let m=b("p","te\\
xt");m.lang="zh",m.append(Ue(d,l)),n&&de(m,WORDS.same),o.append(s,m)}else{if(n)for(let L of[d,l])de(L,WORDS.same);
let m=b("div","pair");m.append(d,l),o.append(s,m)}return o}function Ke(e){let t=f.view.value,n=t!=="",o=a("rea\\
ding");o.hidden=!n,u(".workspace").hidden=n,u(".folding",f).hidden=!n,document.documentElement.classList.toggle(
"whole",n);let s=[];if(n){let r="";for(let i of St(e.filter(c=>!c.hidden))){let c=i.source?.dataset.section??r;
if(c!==r&&f.sort.value===""){r=c;let d=[...f.section.options].find(({value:l})=>l===c)?.text??"";s.push(b("h3",
"",d))}s.push(Mt(i,t==="one",f.fold.checked))}}o.replaceChildren(...s)}var $=["inherited","rephrased","partial","none"],ue=\`policy-lineage review \${a("documents").dataset.hash}\`,R=new Map,
fe=(e,t)=>\`\${e} \${t}\`,B=(e,t)=>R.get(fe(e,t)),D=()=>[...R.values()];function me(e){for(let t of e){let n=fe(t.
source,t.target);t.relation===null&&t.comment===""?R.delete(n):R.set(n,t)}_e()}function Be(){R.clear(),_e()}var K=!0;
function _e(){try{R.size===0?localStorage.removeItem(ue):localStorage.setItem(ue,JSON.stringify(D())),K=!0}catch{
K=!1}}function ze(){try{let e=JSON.parse(localStorage.getItem(ue)??"[]");if(Array.isArray(e))for(let t of e.filter(
kt))R.set(fe(t.source,t.target),t)}catch{K=!1}}function kt(e){if(typeof e!="object"||e===null)return!1;let{source:t,
target:n,relation:o,coder:s,date:r,comment:i}=e;return[t,n,s,r,i].every(c=>typeof c=="string")&&(o===null||$.includes(
o))}var Ot=/[\\p{Cc}\\u2028\\u2029]/gu,Ht=/[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/gu,Rt=/\\p{Cs}/gu,$t=e=>e.replace(
Ht,"").replace(Ot," ").replace(Rt,"�"),qe=e=>e.split(\`
\`).map($t).join(\`
\`);var Y=(e,t=!1)=>(t?"\\uFEFF":"")+e.map(n=>\`\${n.map(Wt).join(",")}\\r
\`).join(""),Dt=/^\\s*[=+\\-@＝＋－＠]/u,Ct=/["\\r\\n,;\\t]|^\\s|\\s$/u;function Wt(e){if(e===null)return"";if(typeof e!=
"string")return String(e);let t=Nt(e);return Ct.test(t)?\`"\${t.replaceAll('"','""')}"\`:t}function Nt(e){let t=qe(
e);return Dt.test(t)?\`'\${t}\`:t}function Ve(e){let t=[[]],n=/(?:"((?:[^"]|"")*)"|([^,\\r\\n]*))(,|\\r\\n|\\n|\\r|$)/gy,o=e.replace(/^\\ufeff/u,"");for(;n.
lastIndex<o.length||t.at(-1).length>0;){let s=n.exec(o);if(s===null)break;let[,r,i,c]=s;if(t.at(-1).push(r===void 0?
i:r.replaceAll('""','"')),c==="")break;c!==","&&t.push([])}return t.filter(s=>s.length>0)}var At=N.lang.startsWith("zh"),pe={source:["来源任务","source"],target:["目标任务","target"],sourceHeading:[
"来源标题","source heading"],targetHeading:["目标标题","target heading"],sourceText:["来源全文","s\\
ource text"],targetText:["目标全文","target text"],machine:["机器判断","machine"],confidence:["把握",
"confidence"],decision:["判断","decision"],coder:["编码员","coder"],date:["日期","date"],comment:["备注",
"comment"],sourceDocument:["来源文件","source document"],targetDocument:["目标文件","target document"],
sourceKey:["来源文本指纹","source key"],targetKey:["目标文本指纹","target key"]},ge={inherited:["沿\\
用","inherited"],rephrased:["改写","rephrased"],partial:["部分承接","partial"],none:["无","none"]},he=e=>e[At?
0:1],Ee=e=>a("documents").dataset[e],J=(e,t)=>document.getElementById(\`\${e==="source"?"s":"t"}-\${t}\`),xe="sha:";
function Qe(e,t){return Y([Object.values(pe).map(he),...e.map(n=>{let o=It(n,t);return Object.keys(pe).map(s=>o[s])})],
!0)}function It(e,t){let{source:n,target:o,relation:s}=e,[r,i]=[J("source",n),J("target",o)],c=T.find(l=>l.id===
\`l-\${n}-\${o}\`),d=$.find(l=>c?.classList.contains(\`s-\${l}\`))??"none";return{source:\`\${Ee("source")}/\${n}\`,target:\`\${Ee(
"target")}/\${o}\`,sourceHeading:H(r),targetHeading:H(i),sourceText:S(r),targetText:S(i),machine:he(ge[d]),confidence:c?.
dataset.confidence??"",decision:s===null?"":he(ge[s]),coder:e.coder||t,date:e.date,comment:e.comment,sourceDocument:u(
".doc",a("source")).textContent,targetDocument:u(".doc",a("target")).textContent,sourceKey:xe+r.dataset.key,targetKey:xe+
i.dataset.key}}function Xe(e){let[t=[],...n]=Ve(e),o=new Map(t.map((i,c)=>[i.trim().toLowerCase(),c])),s=[],r=0;
for(let i of n){let c=M=>{let $e=pe[M].map(oe=>o.get(oe)).find(oe=>oe!==void 0);return($e===void 0?"":i[$e]??"").
trim()};if(i.every(M=>M.trim()===""))continue;let[d,l]=[Ge(c("source"),"source"),Ge(c("target"),"target")],m=c(
"decision").toLowerCase(),L=$.find(M=>ge[M].includes(m))??null;!(d!==null&&l!==null&&Je("source",d,c("sourceKe\\
y"))&&Je("target",l,c("targetKey")))||L===null&&(m!==""||c("comment")==="")?r++:s.push({source:d,target:l,relation:L,
coder:c("coder"),date:c("date"),comment:c("comment")})}return{decisions:s,left:r}}function Ge(e,t){let n=\`\${Ye(
Ee(t))}/\`,o=Ye(e),s=o.startsWith(n)?o.slice(n.length):null;return s!==null&&J(t,s)!==null?s:null}var Ye=e=>e.replace(
/^'?(?:id:)?/u,""),Je=(e,t,n)=>n===""||n===xe+J(e,t).dataset.key;function Q(e,t,n){let o=URL.createObjectURL(new Blob([t],{type:n})),s=document.createElement("a");s.href=o,s.download=
e.replace(/[\\\\/:*?"<>|\\s]+/gu,"-"),s.click(),setTimeout(()=>URL.revokeObjectURL(o),1e4)}var ye=a("reviewing"),O=a("review"),C=u("[name=coder]",O),X=a("links"),_=()=>!O.hidden,Le=e=>{let[t,n]=e.dataset.
decide.split(" ");return{source:t,target:n}},A=()=>g("[data-decide]",X).filter(e=>e.offsetParent!==null).sort(
(e,t)=>Ze(e)-Ze(t)),Ze=e=>Number(e.closest(".link")?.style.order??0),tt=()=>A().find(e=>e.classList.contains("\\
active"))??A()[0];function nt(e){if(!_())return;for(let n of T){if(!n.classList.contains("shown")||y("[data-de\\
cide]",n)!==null)continue;let[o,s]=[x.source.get(n.id),x.target.get(n.id)];u(".pair",n).before(et({source:o.id.
slice(2),target:s.id.slice(2)}))}if(e!==null)for(let n of g(".nolink li",X)){let[o,s]=[e.id.slice(2),u("a",n).
textContent],r=e.dataset.side==="source";n.append(et(r?{source:o,target:s}:{source:s,target:o}))}let[t]=A();for(let n of A())
n.classList.toggle("active",n===t);I()}function et({source:e,target:t}){let n=document.createElement("div");n.
className="decide",n.dataset.decide=\`\${e} \${t}\`,n.setAttribute("role","group"),n.setAttribute("aria-label",\`\${e}\\
 → \${t}\`);for(let[s,r]of $.entries()){let i=document.createElement("button");i.type="button",i.dataset.answer=
r,i.textContent=\`\${s+1} \${WORDS[r]}\`,n.append(i)}let o=document.createElement("input");return o.placeholder=WORDS.
comment,o.setAttribute("aria-label",WORDS.comment),n.append(o),n}var Ft=()=>{let e=new Date;return[e.getFullYear(),
e.getMonth()+1,e.getDate()].map(t=>String(t).padStart(2,"0")).join("-")};function we(e,t){let n=Le(e),o=u("inp\\
ut",e).value.trim();me([{...n,relation:t,comment:o,coder:C.value.trim(),date:Ft()}]),I()}function ot(e){let t=tt();
return!_()||t===void 0?!1:(e==="c"?u("input",t).focus():we(t,e==="0"?null:$[Number(e)-1]),!0)}function st(e){let t=A(),
n=_()?t[t.indexOf(tt())+e]:void 0;return n!==void 0&&rt(n),n!==void 0}function rt(e){for(let t of A())t.classList.
toggle("active",t===e);e.scrollIntoView({block:"nearest"})}function I(e=""){for(let o of g("[data-decide]")){let{
source:s,target:r}=Le(o),i=B(s,r);for(let d of g("button",o))d.setAttribute("aria-pressed",String(d.dataset.answer===
i?.relation));let c=u("input",o);document.activeElement!==c&&(c.value=i?.comment??"")}let t=D().filter(({relation:o})=>o!==
null),n=new Set(t.flatMap(({source:o,target:s})=>[\`s-\${o}\`,\`t-\${s}\`]));for(let o of E)o.toggleAttribute("data-\\
judged",n.has(o.id));a("judged").textContent=[\`\${WORDS.judged} \${t.length}\`,...K?[]:[WORDS.unkept],...e===""?[]:
[e]].join(" · ")}function Pt(){if(C.value.trim()===""&&D().some(n=>n.coder==="")){C.focus(),I(WORDS.whoFirst);
return}let{source:e,target:t}=a("documents").dataset;Q(\`review-\${e}-\${t}.csv\`,Qe(D(),C.value.trim()),"text/csv\\
;charset=utf-8")}async function jt(e){let t=e.files?.[0];if(t===void 0)return;let{decisions:n,left:o}=Xe(await t.
text());me(n),e.value="",I(\`\${WORDS.taken} \${n.length}\${o>0?\`, \${WORDS.left} \${o}\`:""}\`)}function it(e){ze(),ye.
hidden=!1,ye.addEventListener("click",()=>{O.hidden=!O.hidden,ye.setAttribute("aria-pressed",String(!O.hidden)),
document.body.classList.toggle("reviewing",!O.hidden),e(),!O.hidden&&C.value===""&&C.focus()}),D().length>0&&(C.
value=D().at(-1).coder),a("save-review").addEventListener("click",Pt),a("forget-review").addEventListener("cli\\
ck",()=>{confirm(WORDS.forget)&&(Be(),I())}),u("[type=file]",O).addEventListener("change",t=>jt(t.target)),X.addEventListener(
"click",t=>{let n=t.target.closest("[data-answer]"),o=n?.parentElement;n===null||o===null||o===void 0||(rt(o),
we(o,n.getAttribute("aria-pressed")==="true"?null:n.dataset.answer))}),X.addEventListener("change",t=>{let n=t.
target.closest("[data-decide]");if(n===null)return;let{source:o,target:s}=Le(n);we(n,B(o,s)?.relation??null)}),
I()}var Ut=E.map(e=>e.parentElement),Kt=g("[name=status]").map(e=>e.value),ct=e=>Number(e.dataset.confidence),ee=e=>e.
dataset.units.split("|")[1]??"",Bt={doubtful:[ct,null],sure:[e=>-ct(e),null],status:[e=>Kt.indexOf(e.dataset.status),
"status"],unit:[e=>_t.get(ee(e)),"unit"]},_t=(()=>{let e=new Map;for(let n of E)e.set(ee(n),(e.get(ee(n))??0)+
1);let t=[...e].sort((n,o)=>+(n[0]==="")-+(o[0]==="")||o[1]-n[1]);return new Map(t.map(([n],o)=>[n,o]))})(),Z=[];
function lt(e,t){let[n,o]=Bt[e]??[];for(let r of Z)r.remove();Z=[];for(let[r,i]of E.entries())Ut[r].append(i);
if(n===void 0)return E;let s=[...E].sort((r,i)=>n(r)-n(i));for(let r of U){let i=null,c=null;for(let d of s.filter(
l=>h(l)===r)){let l=o===null?"":o==="unit"?ee(d)||t:u(".badge",d).textContent;(i===null||l!==c)&&(i=document.createElement(
"div"),i.className="group",l!==""&&(i.appendChild(document.createElement("h3")).textContent=l),a(r).insertBefore(
i,y(".nothing",a(r))),Z=[...Z,i],c=l),i.append(d)}}return s}async function at(e){try{await navigator.clipboard.writeText(e)}catch{let t=document.createElement("input");t.
value=e,t.readOnly=!0,document.body.append(t),t.select(),document.execCommand("copy"),t.remove()}}function Te(e,t){let n=document.createElement("button");return n.type="button",n.textContent=e,n.addEventListener(
"click",async()=>{await at(t()),n.textContent=WORDS.copied,a("said").textContent=WORDS.copied,setTimeout(()=>{
n.textContent=e},2e3)}),n}function ut(){for(let e of T){if(!e.classList.contains("shown")||y(".tools",e)!==null)
continue;let t=document.createElement("span");t.className="tools",t.append(Te(WORDS.copyPair,()=>zt(e))," ",Te(
WORDS.copyPlace,()=>\`\${location.href.split("#")[0]}#\${e.id}\`)),u("h3",e).append(" ",t)}}function zt(e){let t=(s,r)=>{
let i=x[s].get(e.id);return\`\${r} \${u(".doc",a(s)).textContent} \${i.id.slice(2)}
\${S(i)}\`},n=u(".meta",e).textContent.replace(/\\s+/gu," ").trim(),o=(y(".badge",e)?.lastChild?.textContent??"").
trim();return\`\${t("source",WORDS.inSource)}

\${t("target",WORDS.inTarget)}

\${o} · \${n}
\`}var qt=["source_document","target_document","source","target","status","relation","score","confidence","unce\\
rtain","source_section","target_section","source_name","target_name","source_text","target_text","decision","c\\
omment"];function Vt(e){let t=new Set,n=e.filter(o=>!o.hidden).flatMap(o=>{let s=w(o).filter(r=>x.source.has(r)&&
x.target.has(r));if(s.length===0){let r=h(o)==="source";return[dt(r?o:null,r?null:o,void 0)]}return s.flatMap(
r=>t.has(r)?[]:(t.add(r),[dt(x.source.get(r),x.target.get(r),document.getElementById(r))]))});return Y([qt,...n],
!0)}function dt(e,t,n){let{source:o,target:s}=a("documents").dataset,r=(l,m)=>m&&\`\${l}/\${m.id.slice(2)}\`,i=e&&
t&&B(e.id.slice(2),t.id.slice(2)),c=n?.classList[1]?.slice(2)??null,d=n?.dataset;return[o,s,r(o,e),r(s,t),c??(e??
t).dataset.status,c,d?.score??null,d?.confidence??(e??t).dataset.confidence,n?String(d?.uncertain==="true"):null,
...[e,t].map(l=>l&&Gt(l)),...[e,t].map(l=>l&&H(l)),...[e,t].map(l=>l&&S(l)),i?.relation??null,i?.comment||null]}
var Gt=e=>[...f.section.options].find(({value:t})=>t===e.dataset.section)?.text??"";function ft(e){let t=a("sa\\
ve-table");t.hidden=!1,t.addEventListener("click",()=>{let{source:n,target:o}=a("documents").dataset;Q(\`\${n}-\${o}\\
.csv\`,Vt(e()),"text/csv;charset=utf-8")});for(let n of g("pre.cite")){let o=Te(WORDS.copy,()=>n.textContent);o.
className="copy",n.before(o)}}var Yt=40,ve=!1;function mt(e,t){ve||(ve=!0,requestAnimationFrame(()=>{if(ve=!1,!k.matches)return;let n=u(".wi\\
res"),o=n.getBoundingClientRect(),s=c=>{let d=c.getBoundingClientRect();return Math.min(o.height,Math.max(0,d.
top+Math.min(d.height,Yt)/2-o.top))},r=c=>{let d=c.getBoundingClientRect();return d.bottom>o.top&&d.top<o.bottom},
i=[];for(let c of e()){let d=t(c);if(!d&&!(r(c.source)&&r(c.target)))continue;let l=document.createElementNS("\\
http://www.w3.org/2000/svg","path"),[m,L]=[s(c.source),s(c.target)];l.setAttribute("d",\`M0 \${m}C28 \${m} 28 \${L}\\
 56 \${L}\`),l.setAttribute("class",d?\`\${c.relation} on\`:c.relation),i.push(l)}n.replaceChildren(...i)}))}var Me=a("links");Ce([f,u(".hint"),u(".switch"),u(".close")]);var p=null,te,P=E;function ke(e){let t=a(h(e));if(k.
matches){let n=e.getBoundingClientRect().top-t.getBoundingClientRect().top;t.scrollTop+=n-Math.max(40,(t.clientHeight-
e.offsetHeight)/3)}else gt(h(e)),e.scrollIntoView({block:"start"})}function gt(e){u(".workspace").dataset.show=
e;for(let t of g(".switch button"))t.setAttribute("aria-pressed",String(t.dataset.show===e))}function j(e,{link:t,
focus:n,reveal:o=!0,quiet:s}){p!==null&&(p.removeAttribute("aria-current"),p.tabIndex=-1);for(let c of g(".tas\\
k.linked"))c.classList.remove("linked");p=e,te=t,e.setAttribute("aria-current","true"),e.tabIndex=0;let r=V(e);
for(let c of r)c.classList.add("linked");He(),Me.classList.toggle("open",(r.length>0||y(".candidates",e)!==null)&&
!s),Me.scrollTop=0,(o||!k.matches&&!s)&&ke(e);let i=r.find(c=>t===void 0||w(c).includes(t));i!==void 0&&k.matches&&
ke(i),n&&e.focus({preventScroll:!0}),s||ce(t??e.id),a("said").textContent=r.length>0?\`\${WORDS.linksTo} \${r.map(
c=>c.id.slice(2)).join(" ")}\`:WORDS.noLink,q()}function He(){if(p===null)return;let e=p.hidden,t=e?[]:te===void 0?
w(p):[te];for(let r of T)r.classList.toggle("shown",t.includes(r.id)),r.style.order=String(t.indexOf(r.id));u(
"#links-title .meta").textContent=e?"":String(t.length),u(".hint").hidden=!0,u(".unseen").hidden=!e,u(".unseen\\
 b").textContent=p.id.slice(2);let n=u(".nolink");n.hidden=t.length>0||e;let o=y(".candidates ol",p);u("p",n).
textContent=o===null?WORDS.noLink:WORDS.nearest,y("ol",n)?.remove(),o!==null&&n.append(o.cloneNode(!0)),ut(),nt(
p);let s=ht(p);u(".walk").hidden=e,u(".walk output").textContent=\`\${s.indexOf(p)+1} / \${s.length}\`}var ht=e=>P.
filter(t=>h(t)===h(e)&&!t.hidden);function Et(){for(let e of g(".term[open]"))e.open=!1;Me.classList.remove("o\\
pen"),p?.focus({preventScroll:!0})}function W(e){let t=T.some(o=>o.id===e)?e:void 0,n=t===void 0?E.find(o=>o.id===
e):x.source.get(t);return n===void 0?!1:(n.hidden&&(f.reset(),z()),f.view.value!==""&&(f.view.value="",z()),j(
n,t===void 0?{focus:!0}:{link:t,focus:!0}),!0)}document.addEventListener("click",e=>{let t=v(e,".side [data-st\\
atus]");if(t!==null){e.preventDefault(),Xt(t.dataset.status);return}let n=v(e,'a[href^="#"]');if(n!==null&&n.className!==
"skip"&&W(decodeURIComponent(n.hash.slice(1)))){e.preventDefault();return}let o=v(e,".task");o!==null&&v(e,"a,\\
 summary, details")===null&&j(o,{reveal:!1,focus:!0});let s=v(e,".switch button");s!==null&&gt(s.dataset.show);
let r=v(e,".walk button");r!==null&&F(Number(r.dataset.step),!1);let i=v(e,"svg [data-section], svg [data-pair\\
], svg [data-task]");i!==null&&Jt(i)});u(".close").addEventListener("click",Et);u(".unseen button").addEventListener(
"click",()=>p!==null&&W(p.id));window.addEventListener("hashchange",()=>{le()&&z(),f.view.value===""&&W(ie())});
function Jt(e){let{section:t,pair:n,link:o,task:s}=e.dataset;if(t&&(f.section.value=t,Re()),a("documents").scrollIntoView(),
t)return;if(o??s){W(o??s);return}let[r,i]=n.split(" ");W(\`s-\${r}\`);let c=a(\`t-\${i}\`);c.classList.add("linked"),
k.matches&&ke(c)}function F(e,t=!0){let n=p===null?P.filter(r=>h(r)==="source"&&!r.hidden):ht(p),o=p===null?-1:
n.indexOf(p),s=o<0?n[0]:n[o+e];s!==void 0&&j(s,{focus:t})}function Se(e){if(p===null||h(p)===e)return;let t=V(
p).find(n=>!n.hidden);t!==void 0&&j(t,{focus:!0})}function pt(e){if(_()){st(e)||F(e);return}let t=T.filter(s=>!s.
hidden),n=t.findIndex(s=>s.classList.contains("shown")),o=t[(n+e+t.length)%t.length];o!==void 0&&W(o.id)}var Qt={
ArrowDown:()=>F(1),ArrowUp:()=>F(-1),j:()=>F(1),k:()=>F(-1),ArrowRight:()=>Se("target"),ArrowLeft:()=>Se("sour\\
ce"),Enter:()=>p!==null&&Se(se(h(p))),n:()=>pt(1),p:()=>pt(-1),Escape:Et};Ne(()=>f.query.focus(),e=>{if("01234\\
c".includes(e.key)&&ot(e.key)){e.preventDefault();return}let t=Qt[e.key];t===void 0||e.key==="Enter"&&v(e,"a, \\
button, summary")!==null||v(e,".workspace")===null&&e.key.startsWith("Arrow")||(e.preventDefault(),t())});for(let[
e,t]of E.entries())t.tabIndex=e===0?0:-1,t.addEventListener("focus",()=>{t!==p&&j(t,{reveal:!1})});var xt=new Map(
E.map(e=>[e,S(e).toLowerCase()])),Oe=g("[name=status]",f);function Xt(e){let t=Oe.every(n=>n.checked===(n.value===
e));for(let n of Oe)n.checked=t||n.value===e;Re(),a("documents").scrollIntoView()}var be="";a("more").hidden=!1;
a("more").addEventListener("click",()=>yt(!f.classList.contains("more")));function yt(e){f.classList.toggle("m\\
ore",e),a("more").setAttribute("aria-expanded",String(e))}function z(){f.sort.value!==be&&(be=f.sort.value,P=lt(
be,WORDS.noUnit));let e=f.query.value.trim().toLowerCase(),t=Oe.filter(l=>l.checked).map(l=>l.value),n=Number(
f.confidence.value);u("output",f).value=n.toFixed(2);let[o,s,r]=[f.section.value,f.unit.value,f.uncertain.checked],
i=l=>t.includes(l.dataset.status)&&xt.get(l).includes(e)&&(s===""||l.dataset.units.includes(\`|\${s}|\`))&&(n===0||
Number(Number(l.dataset.confidence).toFixed(2))>=n)&&(!r||l.dataset.uncertain==="true")&&(o===""||l.dataset.section===
o),c=new Set(E.filter(i));if(o!=="")for(let l of[...c])for(let m of V(l))c.add(m);for(let l of E)l.hidden=!c.has(
l);for(let l of g(".group"))l.hidden=y(".task:not([hidden])",l)===null;for(let l of U)u(".nothing",a(l)).hidden=
E.some(m=>h(m)===l&&!m.hidden);let d=new Set([...c].flatMap(w));for(let l of T)l.hidden=!d.has(l.id);a("count").
textContent=[\`\${WORDS.shown} \${c.size} \${WORDS.of} \${E.length}\`,...Zt(e,c)].join(" · "),He(),Ke(P),Ie(e,f.view.
value===""?[...c,...T]:g(".row")),q()}function Zt(e,t){if(e==="")return[];let n={source:0,target:0};for(let o of t)
n[h(o)]+=Fe(xt.get(o),e);return[\`\${WORDS.hits} \${WORDS.inSource} \${n.source} · \${WORDS.inTarget} \${n.target}\`]}
function Re(){z(),ce(p!==null&&!p.hidden?te??p.id:"")}We(f,Re,()=>{});var en=()=>T.flatMap(e=>{let[t,n]=[x.source.
get(e.id),x.target.get(e.id)];return t===void 0||n===void 0||t.hidden||n.hidden?[]:[{source:t,target:n,relation:e.
classList[1]}]});function q(){mt(en,({source:e,target:t})=>e===p||t===p)}for(let e of U)a(e).addEventListener(
"scroll",q,{passive:!0});window.addEventListener("resize",q);window.addEventListener("toggle",q,!0);it(He);ft(
()=>P);window.addEventListener("beforeprint",()=>Pe(P.filter(e=>!e.hidden)));var wt=le();wt&&yt(!0);z();if(f.view.
value!=="")a("documents").scrollIntoView();else if(!W(ie())){wt&&a("documents").scrollIntoView();let e=E.find(
t=>w(t).length>0&&!t.hidden);e!==void 0&&k.matches&&j(e,{quiet:!0,reveal:!1})}})();
`
