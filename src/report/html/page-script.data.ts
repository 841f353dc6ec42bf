/** Made from report/html/client/comparison.ts by `npm run scripts`. */
export const PAGE_SCRIPT: string = `"use strict";(()=>{var A=document.documentElement,O=matchMedia("(min-width: 900px)"),y=(e,t=document)=>t.querySelector(e),u=(e,t=document)=>t.
querySelector(e),g=(e,t=document)=>[...t.querySelectorAll(e)],a=e=>document.getElementById(e),L=(e,t)=>e.target.
closest(t);function De(){try{return decodeURIComponent(location.hash.slice(1))}catch{return""}}function Ce(e){
A.classList.add("js");let t=a("theme");for(let n of[t,...e])n.hidden=!1;t.addEventListener("click",()=>{let n=A.
dataset.theme?A.dataset.theme==="dark":matchMedia("(prefers-color-scheme: dark)").matches;A.dataset.theme=n?"l\\
ight":"dark"})}function Ne(e,t,n){e.addEventListener("input",t),e.addEventListener("reset",()=>setTimeout(t)),
e.addEventListener("submit",o=>{o.preventDefault(),n()})}function We(e,t){document.addEventListener("keydown",
n=>{if(n.ctrlKey||n.metaKey||n.altKey||n.isComposing)return;let o=L(n,"input, select, textarea");if(o!==null){
n.key==="Escape"&&o.blur();return}if(n.key!=="/")return t(n);n.preventDefault(),e()})}function I(e,t,n){let o=URL.createObjectURL(new Blob([t],{type:n})),r=document.createElement("a");r.href=o,r.download=
e.replace(/[\\\\/:*?"<>|\\s]+/gu,"-"),r.click(),setTimeout(()=>URL.revokeObjectURL(o),1e4)}var Ae=25.4/72;function Ie(){document.addEventListener("click",e=>{let t=L(e,".save-figure");if(t===null)return;
let n=u("svg.drawing",t.closest("figure"));I(t.dataset.name,Tt(n),"image/svg+xml")})}function Tt(e){let t=e.cloneNode(
!0);t.removeAttribute("xmlns");let{width:n,height:o}=e.viewBox.baseVal;t.setAttribute("role","img"),t.setAttribute(
"width",\`\${(n*Ae).toFixed(1)}mm\`),t.setAttribute("height",\`\${(o*Ae).toFixed(1)}mm\`);for(let r of t.querySelectorAll(
"*"))for(let s of r.getAttributeNames())/^(?:data-|href$|tabindex$)/u.test(s)&&r.removeAttribute(s);return\`\${new XMLSerializer().
serializeToString(t)}
\`}var K=["source","target"],f=a("filters"),E=g(".task"),T=g(".link"),h=e=>e.dataset.side,re=e=>e==="source"?"tar\\
get":"source",w=e=>e.dataset.links.split(" ").filter(Boolean),x={source:new Map,target:new Map};for(let e of E)
for(let t of w(e))x[h(e)].set(t,e);var q=e=>w(e).map(t=>x[re(h(e))].get(t)).filter(t=>t!==void 0),S=e=>(e.querySelector(
".text")??e.querySelector(".name")).textContent,$=e=>e.querySelector(".name").textContent;var Fe={q:"query",section:"section",unit:"unit",sort:"sort",view:"view",from:"confidence"},St={from:"0"},se=()=>g(
"[name=status]",f),ie=()=>{let[e=""]=De().split("&");return e.includes("=")?"":e};function ce(e){let t=[encodeURIComponent(
e)],n=(i,c)=>{c!==(St[i]??"")&&t.push(\`\${i}=\${encodeURIComponent(c)}\`)};for(let[i,c]of Object.entries(Fe))n(i,
f[c].value);let o=se().filter(i=>i.checked);o.length<se().length&&n("status",o.map(i=>i.value).join(",")||"-"),
f.uncertain.checked&&n("check","1");let r=t.filter((i,c)=>c>0||i!=="").join("&"),[s=""]=location.href.split("#");
history.replaceState(null,"",r===""?s:\`\${s}#\${r}\`)}function le(){let e=new Map;for(let n of location.hash.slice(
1).split("&")){let[,o,r]=/^(\\w+)=(.*)$/u.exec(n)??[];if(o!==void 0)try{e.set(o,decodeURIComponent(r))}catch{}}
if(e.size===0)return!1;f.reset();for(let[n,o]of Object.entries(Fe))bt(f[o],e.get(n));let t=e.get("status")?.split(
",");if(t!==void 0)for(let n of se())n.checked=t.includes(n.value);return f.uncertain.checked=e.get("check")===
"1",!0}function bt(e,t){if(t===void 0)return;let n=e.value;e.value=t,e.value!==t&&e instanceof HTMLSelectElement&&
(e.value=n)}var ae=new Set;function Pe(e,t){for(let r of ae)r.open=!1;ae.clear();let n=window.CSS?.highlights;if(n?.delete(
"found"),e==="")return;let o=[];for(let r of t){if(r.hidden)continue;let s=document.createTreeWalker(r,NodeFilter.
SHOW_TEXT);for(;s.nextNode()&&o.length<2e3;){let i=s.currentNode,c=i.data.toLowerCase();for(let d=c.indexOf(e);d>=
0;d=c.indexOf(e,d+e.length)){let l=new Range;l.setStart(i,d),l.setEnd(i,d+e.length),o.push(l);let m=i.parentElement.
closest("details");m===null||m.open||i.parentElement.closest(".text")===null||(m.open=!0,ae.add(m))}}}n!==void 0&&
window.Highlight&&n.set("found",new Highlight(...o))}function je(e,t){let n=0;if(t!=="")for(let o=e.indexOf(t);o>=
0;o=e.indexOf(t,o+t.length))n++;return n}function Ue(e){y("#printed")?.remove();let t=document.createElement("table");t.id="printed";let n=(r,s)=>{let i=document.
createElement("tr");for(let c of s)i.appendChild(document.createElement(r)).textContent=c;return i};t.createTHead().
append(n("th",["",WORDS.task,WORDS.status,WORDS.links,WORDS.confidence]));let o=t.createTBody();for(let r of e){
if(h(r)==="target"&&w(r).length>0)continue;let s=[...r.querySelectorAll(".jumps li")].map(c=>c.textContent.replace(
/\\s+/gu," ").trim()),i=[r.id.slice(2),$(r),u(".badge",r).textContent,s.join("  "),Number(r.dataset.confidence).
toFixed(2)];o.append(n("td",i))}a("documents").append(t)}var Ke=e=>[...e.childNodes].map(t=>({kind:t instanceof Element?t.localName==="span"?"localised":"own":"kept",node:t,
text:t.textContent??""}));function Be(e,t){let n=document.createDocumentFragment(),[o,r]=[Ke(e),Ke(t)];for(;o.
length>0||r.length>0;){let[s,i]=[o[0],r[0]];if(s?.kind==="own")n.append(o.shift().node.cloneNode(!0));else if(i?.
kind==="own")n.append(r.shift().node.cloneNode(!0));else if(s===void 0||i===void 0||s.kind!==i.kind)n.append((o.
shift()??r.shift()).node.cloneNode(!0));else if(s.kind==="localised"){let c=o.shift().node.cloneNode(!0);c.textContent=
\`\${s.text}→\${i.text}\`,r.shift(),n.append(c)}else{let c=Math.min(s.text.length,i.text.length);n.append(s.text.
slice(0,c));for(let[d,l]of[[o,s],[r,i]])l.text.length===c?d.shift():d[0]={...l,text:l.text.slice(c)}}}return n.
normalize(),n}var Y=14,Mt=60;function de(e,t){for(let n of[...e.childNodes]){let o=n.textContent??"";if(n instanceof
Element||o.length<Mt)continue;let r=document.createElement("button");r.type="button",r.className="fold";let s=o.
slice(Y,-Y);r.textContent=\`⋯ \${s.length} \${t} ⋯\`,r.addEventListener("click",()=>r.replaceWith(s)),n.replaceWith(
o.slice(0,Y),r,o.slice(-Y))}}function kt(e){let t=[],n=new Set;for(let r of e.filter(s=>h(s)==="source")){let[s]=w(r),i=s!==void 0&&x.target.
get(s)||null;i!==null&&n.add(i),t.push({source:r,target:i,link:i===null?null:s})}let o=-1;for(let r of e.filter(
s=>h(s)==="target")){if(n.has(r)){o=t.findIndex(c=>c.target===r);continue}let[s]=w(r),i=s!==void 0&&x.source.get(
s)||null;t.splice(++o,0,{source:i,target:r,link:i===null?null:s})}return t}var b=(e,t="",n="")=>{let o=document.
createElement(e);return o.className=t,o.textContent=n,o};function Ot({source:e,target:t,link:n}){let o=n===null?
[]:g(".pair .text",a(n));if(o.length===2)return[o[0].cloneNode(!0),o[1].cloneNode(!0)];let r=(s,i,c)=>{let d=b(
"p","text");return d.lang="zh",s!==null&&d.append(n===null?b(i,c,S(s)):S(s)),d};return[r(e,"del","dropped"),r(
t,"ins","added")]}function Rt(e,t,n){let o=b("div","row"),r=b("h4"),s=e.source??e.target,i=e.link===null?null:
y(".badge",a(e.link));r.append((i??u(".badge",s)).cloneNode(!0));for(let m of[e.source,e.target]){if(m===null)
continue;let v=b("a","",m.id.slice(2));v.href=\`#\${m.id}\`,r.append(" ",...m===e.target&&e.source!==null?["→ "]:
[],v)}r.append(\` \${u(".name",s).textContent}\`);let c=e.source===null?[]:w(e.source).filter(m=>m!==e.link);if(c.
length>0){let m=b("span","meta",\` \${WORDS.seeAlso} \`);for(let v of c){let ne=x.target.get(v);if(ne===void 0)continue;
let k=b("a","",ne.id.slice(2));k.href=\`#\${v}\`,m.append(k," ")}r.append(m)}let[d,l]=Ot(e);if(t){let m=b("p","te\\
xt");m.lang="zh",m.append(Be(d,l)),n&&de(m,WORDS.same),o.append(r,m)}else{if(n)for(let v of[d,l])de(v,WORDS.same);
let m=b("div","pair");m.append(d,l),o.append(r,m)}return o}function _e(e){let t=f.view.value,n=t!=="",o=a("rea\\
ding");o.hidden=!n,u(".workspace").hidden=n,u(".folding",f).hidden=!n,document.documentElement.classList.toggle(
"whole",n);let r=[];if(n){let s="";for(let i of kt(e.filter(c=>!c.hidden))){let c=i.source?.dataset.section??s;
if(c!==s&&f.sort.value===""){s=c;let d=[...f.section.options].find(({value:l})=>l===c)?.text??"";r.push(b("h3",
"",d))}r.push(Rt(i,t==="one",f.fold.checked))}}o.replaceChildren(...r)}var C=["inherited","rephrased","partial","none"],ue=\`policy-lineage review \${a("documents").dataset.hash}\`,D=new Map,
fe=(e,t)=>\`\${e} \${t}\`,_=(e,t)=>D.get(fe(e,t)),R=()=>[...D.values()];function me(e){for(let t of e){let n=fe(t.
source,t.target);t.relation===null&&t.comment===""?D.delete(n):D.set(n,t)}ze()}function Ve(){D.clear(),ze()}var B=!0;
function ze(){try{D.size===0?localStorage.removeItem(ue):localStorage.setItem(ue,JSON.stringify(R())),B=!0}catch{
B=!1}}function Ge(){try{let e=JSON.parse(localStorage.getItem(ue)??"[]");if(Array.isArray(e))for(let t of e.filter(
Ht))D.set(fe(t.source,t.target),t)}catch{B=!1}}function Ht(e){if(typeof e!="object"||e===null)return!1;let{source:t,
target:n,relation:o,coder:r,date:s,comment:i}=e;return[t,n,r,s,i].every(c=>typeof c=="string")&&(o===null||C.includes(
o))}var $t=/[\\p{Cc}\\u2028\\u2029]/gu,Dt=/[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/gu,Ct=/\\p{Cs}/gu,Nt=e=>e.replace(
Dt,"").replace($t," ").replace(Ct,"�"),qe=e=>e.split(\`
\`).map(Nt).join(\`
\`);var J=(e,t=!1)=>(t?"\\uFEFF":"")+e.map(n=>\`\${n.map(It).join(",")}\\r
\`).join(""),Wt=/^\\s*[=+\\-@＝＋－＠]/u,At=/["\\r\\n,;\\t]|^\\s|\\s$/u;function It(e){if(e===null)return"";if(typeof e!=
"string")return String(e);let t=Ft(e);return At.test(t)?\`"\${t.replaceAll('"','""')}"\`:t}function Ft(e){let t=qe(
e);return Wt.test(t)?\`'\${t}\`:t}function Ye(e){let t=[[]],n=/(?:"((?:[^"]|"")*)"|([^,\\r\\n]*))(,|\\r\\n|\\n|\\r|$)/gy,o=e.replace(/^\\ufeff/u,"");for(;n.
lastIndex<o.length||t.at(-1).length>0;){let r=n.exec(o);if(r===null)break;let[,s,i,c]=r;if(t.at(-1).push(s===void 0?
i:s.replaceAll('""','"')),c==="")break;c!==","&&t.push([])}return t.filter(r=>r.length>0)}var Pt=A.lang.startsWith("zh"),pe={source:["来源任务","source"],target:["目标任务","target"],sourceHeading:[
"来源标题","source heading"],targetHeading:["目标标题","target heading"],sourceText:["来源全文","s\\
ource text"],targetText:["目标全文","target text"],machine:["机器判断","machine"],confidence:["把握",
"confidence"],decision:["判断","decision"],coder:["编码员","coder"],date:["日期","date"],comment:["备注",
"comment"],sourceDocument:["来源文件","source document"],targetDocument:["目标文件","target document"],
sourceKey:["来源文本指纹","source key"],targetKey:["目标文本指纹","target key"]},ge={inherited:["沿\\
用","inherited"],rephrased:["改写","rephrased"],partial:["部分承接","partial"],none:["无","none"]},he=e=>e[Pt?
0:1],Ee=e=>a("documents").dataset[e],Q=(e,t)=>document.getElementById(\`\${e==="source"?"s":"t"}-\${t}\`),xe="sha:";
function Ze(e,t){return J([Object.values(pe).map(he),...e.map(n=>{let o=jt(n,t);return Object.keys(pe).map(r=>o[r])})],
!0)}function jt(e,t){let{source:n,target:o,relation:r}=e,[s,i]=[Q("source",n),Q("target",o)],c=T.find(l=>l.id===
\`l-\${n}-\${o}\`),d=C.find(l=>c?.classList.contains(\`s-\${l}\`))??"none";return{source:\`\${Ee("source")}/\${n}\`,target:\`\${Ee(
"target")}/\${o}\`,sourceHeading:$(s),targetHeading:$(i),sourceText:S(s),targetText:S(i),machine:he(ge[d]),confidence:c?.
dataset.confidence??"",decision:r===null?"":he(ge[r]),coder:e.coder||t,date:e.date,comment:e.comment,sourceDocument:u(
".doc",a("source")).textContent,targetDocument:u(".doc",a("target")).textContent,sourceKey:xe+s.dataset.key,targetKey:xe+
i.dataset.key}}function et(e){let[t=[],...n]=Ye(e),o=new Map(t.map((i,c)=>[i.trim().toLowerCase(),c])),r=[],s=0;
for(let i of n){let c=k=>{let $e=pe[k].map(oe=>o.get(oe)).find(oe=>oe!==void 0);return($e===void 0?"":i[$e]??"").
trim()};if(i.every(k=>k.trim()===""))continue;let[d,l]=[Je(c("source"),"source"),Je(c("target"),"target")],m=c(
"decision").toLowerCase(),v=C.find(k=>ge[k].includes(m))??null;!(d!==null&&l!==null&&Xe("source",d,c("sourceKe\\
y"))&&Xe("target",l,c("targetKey")))||v===null&&(m!==""||c("comment")==="")?s++:r.push({source:d,target:l,relation:v,
coder:c("coder"),date:c("date"),comment:c("comment")})}return{decisions:r,left:s}}function Je(e,t){let n=\`\${Qe(
Ee(t))}/\`,o=Qe(e),r=o.startsWith(n)?o.slice(n.length):null;return r!==null&&Q(t,r)!==null?r:null}var Qe=e=>e.replace(
/^'?(?:id:)?/u,""),Xe=(e,t,n)=>n===""||n===xe+Q(e,t).dataset.key;var ye=a("reviewing"),H=a("review"),M=u("[name=coder]",H),X=a("links"),V=()=>!H.hidden,ve=e=>{let[t,n]=e.dataset.
decide.split(" ");return{source:t,target:n}},F=()=>g("[data-decide]",X).filter(e=>e.offsetParent!==null).sort(
(e,t)=>tt(e)-tt(t)),tt=e=>Number(e.closest(".link")?.style.order??0),ot=()=>F().find(e=>e.classList.contains("\\
active"))??F()[0];function rt(e){if(!V())return;for(let n of T){if(!n.classList.contains("shown")||y("[data-de\\
cide]",n)!==null)continue;let[o,r]=[x.source.get(n.id),x.target.get(n.id)];u(".pair",n).before(nt({source:o.id.
slice(2),target:r.id.slice(2)}))}if(e!==null)for(let n of g(".nolink li",X)){let[o,r]=[e.id.slice(2),u("a",n).
textContent],s=e.dataset.side==="source";n.append(nt(s?{source:o,target:r}:{source:r,target:o}))}let[t]=F();for(let n of F())
n.classList.toggle("active",n===t);N()}function nt({source:e,target:t}){let n=document.createElement("div");n.
className="decide",n.dataset.decide=\`\${e} \${t}\`,n.setAttribute("role","group"),n.setAttribute("aria-label",\`\${e}\\
 → \${t}\`);for(let[r,s]of C.entries()){let i=document.createElement("button");i.type="button",i.dataset.answer=
s,i.textContent=\`\${r+1} \${WORDS[s]}\`,n.append(i)}let o=document.createElement("input");return o.placeholder=WORDS.
comment,o.setAttribute("aria-label",WORDS.comment),n.append(o),n}var Ut=()=>{let e=new Date;return[e.getFullYear(),
e.getMonth()+1,e.getDate()].map(t=>String(t).padStart(2,"0")).join("-")};function we(e,t){let n=ve(e),o=u("inp\\
ut",e).value.trim();me([{...n,relation:t,comment:o,coder:M.value.trim(),date:Ut()}]),N()}function st(e){let t=ot();
return!V()||t===void 0?!1:(e==="c"?u("input",t).focus():we(t,e==="0"?null:C[Number(e)-1]),!0)}function it(e){let t=F(),
n=V()?t[t.indexOf(ot())+e]:void 0;return n!==void 0&&ct(n),n!==void 0}function ct(e){for(let t of F())t.classList.
toggle("active",t===e);e.scrollIntoView({block:"nearest"})}function N(e=""){for(let o of g("[data-decide]")){let{
source:r,target:s}=ve(o),i=_(r,s);for(let d of g("button",o))d.setAttribute("aria-pressed",String(d.dataset.answer===
i?.relation));let c=u("input",o);document.activeElement!==c&&(c.value=i?.comment??"")}let t=R().filter(({relation:o})=>o!==
null),n=new Set(t.flatMap(({source:o,target:r})=>[\`s-\${o}\`,\`t-\${r}\`]));for(let o of E)o.toggleAttribute("data-\\
judged",n.has(o.id));a("judged").textContent=[\`\${WORDS.judged} \${t.length}\`,...B?[]:[WORDS.unkept],...e===""?[]:
[e]].join(" · ")}function Kt(){if(R().length===0){N(WORDS.noneYet);return}if(M.value.trim()===""&&R().some(n=>n.
coder==="")){M.focus(),N(WORDS.whoFirst);return}let{source:e,target:t}=a("documents").dataset;I(\`review-\${e}-\${t}\\
.csv\`,Ze(R(),M.value.trim()),"text/csv;charset=utf-8")}async function Bt(e){let t=e.files?.[0];if(t===void 0)return;
let{decisions:n,left:o}=et(await t.text());me(n),e.value="",N(\`\${WORDS.taken} \${n.length}\${o>0?\`, \${WORDS.left}\\
 \${o}\`:""}\`)}function lt(e){Ge(),ye.hidden=!1,ye.addEventListener("click",()=>{H.hidden=!H.hidden,ye.setAttribute(
"aria-pressed",String(!H.hidden)),document.body.classList.toggle("reviewing",!H.hidden),e(),!H.hidden&&M.value===
""&&M.focus()}),M.addEventListener("keydown",({key:t})=>{t==="Enter"&&M.blur()}),R().length>0&&(M.value=R().at(
-1).coder),a("save-review").addEventListener("click",Kt),a("forget-review").addEventListener("click",()=>{confirm(
WORDS.forget)&&(Ve(),N())}),u("[type=file]",H).addEventListener("change",t=>Bt(t.target)),X.addEventListener("\\
click",t=>{let n=t.target.closest("[data-answer]"),o=n?.parentElement;n===null||o===null||o===void 0||(ct(o),we(
o,n.getAttribute("aria-pressed")==="true"?null:n.dataset.answer))}),X.addEventListener("change",t=>{let n=t.target.
closest("[data-decide]");if(n===null)return;let{source:o,target:r}=ve(n);we(n,_(o,r)?.relation??null)}),N()}var _t=E.map(e=>e.parentElement),Vt=g("[name=status]").map(e=>e.value),at=e=>Number(e.dataset.confidence),ee=e=>e.
dataset.units.split("|")[1]??"",zt={doubtful:[at,null],sure:[e=>-at(e),null],status:[e=>Vt.indexOf(e.dataset.status),
"status"],unit:[e=>Gt.get(ee(e)),"unit"]},Gt=(()=>{let e=new Map;for(let n of E)e.set(ee(n),(e.get(ee(n))??0)+
1);let t=[...e].sort((n,o)=>+(n[0]==="")-+(o[0]==="")||o[1]-n[1]);return new Map(t.map(([n],o)=>[n,o]))})(),Z=[];
function dt(e,t){let[n,o]=zt[e]??[];for(let s of Z)s.remove();Z=[];for(let[s,i]of E.entries())_t[s].append(i);
if(n===void 0)return E;let r=[...E].sort((s,i)=>n(s)-n(i));for(let s of K){let i=null,c=null;for(let d of r.filter(
l=>h(l)===s)){let l=o===null?"":o==="unit"?ee(d)||t:u(".badge",d).textContent;(i===null||l!==c)&&(i=document.createElement(
"div"),i.className="group",l!==""&&(i.appendChild(document.createElement("h3")).textContent=l),a(s).insertBefore(
i,y(".nothing",a(s))),Z=[...Z,i],c=l),i.append(d)}}return r}async function ut(e){try{await navigator.clipboard.writeText(e)}catch{let t=document.createElement("input");t.
value=e,t.readOnly=!0,document.body.append(t),t.select(),document.execCommand("copy"),t.remove()}}function Le(e,t){let n=document.createElement("button");return n.type="button",n.textContent=e,n.addEventListener(
"click",async()=>{await ut(t()),n.textContent=WORDS.copied,a("said").textContent=WORDS.copied,setTimeout(()=>{
n.textContent=e},2e3)}),n}function mt(){for(let e of T){if(!e.classList.contains("shown")||y(".tools",e)!==null)
continue;let t=document.createElement("span");t.className="tools",t.append(Le(WORDS.copyPair,()=>qt(e))," ",Le(
WORDS.copyPlace,()=>\`\${location.href.split("#")[0]}#\${e.id}\`)),u("h3",e).append(" ",t)}}function qt(e){let t=(r,s)=>{
let i=x[r].get(e.id);return\`\${s} \${u(".doc",a(r)).textContent} \${i.id.slice(2)}
\${S(i)}\`},n=u(".meta",e).textContent.replace(/\\s+/gu," ").trim(),o=(y(".badge",e)?.lastChild?.textContent??"").
trim();return\`\${t("source",WORDS.inSource)}

\${t("target",WORDS.inTarget)}

\${o} · \${n}
\`}var Yt=["source_document","target_document","source","target","status","relation","score","confidence","unce\\
rtain","source_section","target_section","source_name","target_name","source_text","target_text","decision","c\\
omment"];function Jt(e){let t=new Set,n=e.filter(o=>!o.hidden).flatMap(o=>{let r=w(o).filter(s=>x.source.has(s)&&
x.target.has(s));if(r.length===0){let s=h(o)==="source";return[ft(s?o:null,s?null:o,void 0)]}return r.flatMap(
s=>t.has(s)?[]:(t.add(s),[ft(x.source.get(s),x.target.get(s),document.getElementById(s))]))});return J([Yt,...n],
!0)}function ft(e,t,n){let{source:o,target:r}=a("documents").dataset,s=(l,m)=>m&&\`\${l}/\${m.id.slice(2)}\`,i=e&&
t&&_(e.id.slice(2),t.id.slice(2)),c=n?.classList[1]?.slice(2)??null,d=n?.dataset;return[o,r,s(o,e),s(r,t),c??(e??
t).dataset.status,c,d?.score??null,d?.confidence??(e??t).dataset.confidence,n?String(d?.uncertain==="true"):null,
...[e,t].map(l=>l&&Qt(l)),...[e,t].map(l=>l&&$(l)),...[e,t].map(l=>l&&S(l)),i?.relation??null,i?.comment||null]}
var Qt=e=>[...f.section.options].find(({value:t})=>t===e.dataset.section)?.text??"";function pt(e){let t=a("sa\\
ve-table");t.hidden=!1,t.addEventListener("click",()=>{let{source:n,target:o}=a("documents").dataset;I(\`\${n}-\${o}\\
.csv\`,Jt(e()),"text/csv;charset=utf-8")});for(let n of g("pre.cite")){let o=Le(WORDS.copy,()=>n.textContent);o.
className="copy",n.before(o)}}var Xt=40,Te=!1;function gt(e,t){Te||(Te=!0,requestAnimationFrame(()=>{if(Te=!1,!O.matches)return;let n=u(".wi\\
res"),o=n.getBoundingClientRect(),r=c=>{let d=c.getBoundingClientRect();return Math.min(o.height,Math.max(0,d.
top+Math.min(d.height,Xt)/2-o.top))},s=c=>{let d=c.getBoundingClientRect();return d.bottom>o.top&&d.top<o.bottom},
i=[];for(let c of e()){let d=t(c);if(!d&&!(s(c.source)&&s(c.target)))continue;let l=document.createElementNS("\\
http://www.w3.org/2000/svg","path"),[m,v]=[r(c.source),r(c.target)];l.setAttribute("d",\`M0 \${m}C28 \${m} 28 \${v}\\
 56 \${v}\`),l.setAttribute("class",d?\`\${c.relation} on\`:c.relation),i.push(l)}n.replaceChildren(...i)}))}var Me=a("links");Ce([f,u(".hint"),u(".switch"),u(".close")]);Ie();var p=null,te,j=E;function ke(e){let t=a(h(
e));if(O.matches){let n=e.getBoundingClientRect().top-t.getBoundingClientRect().top;t.scrollTop+=n-Math.max(40,
(t.clientHeight-e.offsetHeight)/3)}else Et(h(e)),e.scrollIntoView({block:"start"})}function Et(e){u(".workspac\\
e").dataset.show=e;for(let t of g(".switch button"))t.setAttribute("aria-pressed",String(t.dataset.show===e))}
function U(e,{link:t,focus:n,reveal:o=!0,quiet:r}){p!==null&&(p.removeAttribute("aria-current"),p.tabIndex=-1);
for(let c of g(".task.linked"))c.classList.remove("linked");p=e,te=t,e.setAttribute("aria-current","true"),e.tabIndex=
0;let s=q(e);for(let c of s)c.classList.add("linked");Re(),Me.classList.toggle("open",(s.length>0||y(".candida\\
tes",e)!==null)&&!r),Me.scrollTop=0,(o||!O.matches&&!r)&&ke(e);let i=s.find(c=>t===void 0||w(c).includes(t));i!==
void 0&&O.matches&&ke(i),n&&e.focus({preventScroll:!0}),r||ce(t??e.id),a("said").textContent=s.length>0?\`\${WORDS.
linksTo} \${s.map(c=>c.id.slice(2)).join(" ")}\`:WORDS.noLink,G()}function Re(){if(p===null)return;let e=p.hidden,
t=e?[]:te===void 0?w(p):[te];for(let s of T)s.classList.toggle("shown",t.includes(s.id)),s.style.order=String(
t.indexOf(s.id));u("#links-title .meta").textContent=e?"":String(t.length),u(".hint").hidden=!0,u(".unseen").hidden=
!e,u(".unseen b").textContent=p.id.slice(2);let n=u(".nolink");n.hidden=t.length>0||e;let o=y(".candidates ol",
p);u("p",n).textContent=o===null?WORDS.noLink:WORDS.nearest,y("ol",n)?.remove(),o!==null&&n.append(o.cloneNode(
!0)),mt(),rt(p);let r=xt(p);u(".walk").hidden=e,u(".walk output").textContent=\`\${r.indexOf(p)+1} / \${r.length}\`}
var xt=e=>j.filter(t=>h(t)===h(e)&&!t.hidden);function yt(){for(let e of g(".term[open]"))e.open=!1;Me.classList.
remove("open"),p?.focus({preventScroll:!0})}function W(e){let t=T.some(o=>o.id===e)?e:void 0,n=t===void 0?E.find(
o=>o.id===e):x.source.get(t);return n===void 0?!1:(n.hidden&&(f.reset(),z()),f.view.value!==""&&(f.view.value=
"",z()),U(n,t===void 0?{focus:!0}:{link:t,focus:!0}),!0)}document.addEventListener("click",e=>{let t=L(e,".sid\\
e [data-status]");if(t!==null){e.preventDefault(),tn(t.dataset.status);return}let n=L(e,'a[href^="#"]');if(n!==
null&&n.className!=="skip"&&W(decodeURIComponent(n.hash.slice(1)))){e.preventDefault();return}let o=L(e,".task");
o!==null&&L(e,"a, summary, details")===null&&U(o,{reveal:!1,focus:!0});let r=L(e,".switch button");r!==null&&Et(
r.dataset.show);let s=L(e,".walk button");s!==null&&P(Number(s.dataset.step),!1);let i=L(e,"svg [data-section]\\
, svg [data-pair], svg [data-task]");i!==null&&Zt(i)});u(".close").addEventListener("click",yt);u(".unseen but\\
ton").addEventListener("click",()=>p!==null&&W(p.id));window.addEventListener("hashchange",()=>{le()&&z(),f.view.
value===""&&W(ie())});function Zt(e){let{section:t,pair:n,link:o,task:r}=e.dataset;if(t&&(f.section.value=t,He()),
a("documents").scrollIntoView(),t)return;if(o??r){W(o??r);return}let[s,i]=n.split(" ");W(\`s-\${s}\`);let c=a(\`t-\${i}\`);
c.classList.add("linked"),O.matches&&ke(c)}function P(e,t=!0){let n=p===null?j.filter(s=>h(s)==="source"&&!s.hidden):
xt(p),o=p===null?-1:n.indexOf(p),r=o<0?n[0]:n[o+e];r!==void 0&&U(r,{focus:t})}function Se(e){if(p===null||h(p)===
e)return;let t=q(p).find(n=>!n.hidden);t!==void 0&&U(t,{focus:!0})}function ht(e){if(V()){it(e)||P(e);return}let t=T.
filter(r=>!r.hidden),n=t.findIndex(r=>r.classList.contains("shown")),o=t[(n+e+t.length)%t.length];o!==void 0&&
W(o.id)}var en={ArrowDown:()=>P(1),ArrowUp:()=>P(-1),j:()=>P(1),k:()=>P(-1),ArrowRight:()=>Se("target"),ArrowLeft:()=>Se(
"source"),Enter:()=>p!==null&&Se(re(h(p))),n:()=>ht(1),p:()=>ht(-1),Escape:yt};We(()=>f.query.focus(),e=>{if("\\
01234c".includes(e.key)&&st(e.key)){e.preventDefault();return}let t=en[e.key];t===void 0||e.key==="Enter"&&L(e,
"a, button, summary")!==null||L(e,".workspace")===null&&e.key.startsWith("Arrow")||(e.preventDefault(),t())});
for(let[e,t]of E.entries())t.tabIndex=e===0?0:-1,t.addEventListener("focus",()=>{t!==p&&U(t,{reveal:!1})});var wt=new Map(
E.map(e=>[e,S(e).toLowerCase()])),Oe=g("[name=status]",f);function tn(e){let t=Oe.every(n=>n.checked===(n.value===
e));for(let n of Oe)n.checked=t||n.value===e;He(),a("documents").scrollIntoView()}var be="";a("more").hidden=!1;
a("more").addEventListener("click",()=>vt(!f.classList.contains("more")));function vt(e){f.classList.toggle("m\\
ore",e),a("more").setAttribute("aria-expanded",String(e))}function z(){f.sort.value!==be&&(be=f.sort.value,j=dt(
be,WORDS.noUnit));let e=f.query.value.trim().toLowerCase(),t=Oe.filter(l=>l.checked).map(l=>l.value),n=Number(
f.confidence.value);u("output",f).value=n.toFixed(2);let[o,r,s]=[f.section.value,f.unit.value,f.uncertain.checked],
i=l=>t.includes(l.dataset.status)&&wt.get(l).includes(e)&&(r===""||l.dataset.units.includes(\`|\${r}|\`))&&(n===0||
Number(Number(l.dataset.confidence).toFixed(2))>=n)&&(!s||l.dataset.uncertain==="true")&&(o===""||l.dataset.section===
o),c=new Set(E.filter(i));if(o!=="")for(let l of[...c])for(let m of q(l))c.add(m);for(let l of E)l.hidden=!c.has(
l);for(let l of g(".group"))l.hidden=y(".task:not([hidden])",l)===null;for(let l of K)u(".nothing",a(l)).hidden=
E.some(m=>h(m)===l&&!m.hidden);let d=new Set([...c].flatMap(w));for(let l of T)l.hidden=!d.has(l.id);a("count").
textContent=[\`\${WORDS.shown} \${c.size} \${WORDS.of} \${E.length}\`,...nn(e,c)].join(" · "),Re(),_e(j),Pe(e,f.view.
value===""?[...c,...T]:g(".row")),G()}function nn(e,t){if(e==="")return[];let n={source:0,target:0};for(let o of t)
n[h(o)]+=je(wt.get(o),e);return[\`\${WORDS.hits} \${WORDS.inSource} \${n.source} · \${WORDS.inTarget} \${n.target}\`]}
function He(){z(),ce(p!==null&&!p.hidden?te??p.id:"")}Ne(f,He,()=>{});var on=()=>T.flatMap(e=>{let[t,n]=[x.source.
get(e.id),x.target.get(e.id)];return t===void 0||n===void 0||t.hidden||n.hidden?[]:[{source:t,target:n,relation:e.
classList[1]}]});function G(){gt(on,({source:e,target:t})=>e===p||t===p)}for(let e of K)a(e).addEventListener(
"scroll",G,{passive:!0});window.addEventListener("resize",G);window.addEventListener("toggle",G,!0);lt(Re);pt(
()=>j);window.addEventListener("beforeprint",()=>Ue(j.filter(e=>!e.hidden)));var Lt=le();Lt&&vt(!0);z();if(f.view.
value!=="")a("documents").scrollIntoView();else if(!W(ie())){Lt&&a("documents").scrollIntoView();let e=E.find(
t=>w(t).length>0&&!t.hidden);e!==void 0&&O.matches&&U(e,{quiet:!0,reveal:!1})}})();
`
