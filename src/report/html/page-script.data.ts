/** Made from report/html/client/comparison.ts by `npm run scripts`. */
export const PAGE_SCRIPT: string = `"use strict";(()=>{var O=document.documentElement,v=matchMedia("(min-width: 900px)"),L=(e,t=document)=>t.querySelector(e),l=(e,t=document)=>t.
querySelector(e),p=(e,t=document)=>[...t.querySelectorAll(e)],d=e=>document.getElementById(e),w=(e,t)=>e.target.
closest(t);function Me(){try{return decodeURIComponent(location.hash.slice(1))}catch{return""}}function be(e){
O.classList.add("js");let t=d("theme");for(let n of[t,...e])n.hidden=!1;t.addEventListener("click",()=>{let n=O.
dataset.theme?O.dataset.theme==="dark":matchMedia("(prefers-color-scheme: dark)").matches;O.dataset.theme=n?"l\\
ight":"dark"})}function ke(e,t,n){e.addEventListener("input",t),e.addEventListener("reset",()=>setTimeout(t)),
e.addEventListener("submit",o=>{o.preventDefault(),n()})}function He(e,t){document.addEventListener("keydown",
n=>{if(n.ctrlKey||n.metaKey||n.altKey||n.isComposing)return;let o=w(n,"input, select, textarea");if(o!==null){
n.key==="Escape"&&o.blur();return}if(n.key!=="/")return t(n);n.preventDefault(),e()})}var N=["source","target"],m=d("filters"),g=p(".task"),y=p(".link"),E=e=>e.dataset.side,J=e=>e==="source"?"targ\\
et":"source",T=e=>e.dataset.links.split(" ").filter(Boolean),x={source:new Map,target:new Map};for(let e of g)
for(let t of T(e))x[E(e)].set(t,e);var K=e=>T(e).map(t=>x[J(E(e))].get(t)).filter(t=>t!==void 0),F=e=>(e.querySelector(
".text")??e.querySelector(".name")).textContent,Q=e=>e.querySelector(".name").textContent;var Re={q:"query",section:"section",unit:"unit",sort:"sort",from:"confidence"},st={from:"0"},X=()=>p("[name=st\\
atus]",m),Z=()=>{let[e=""]=Me().split("&");return e.includes("=")?"":e};function ee(e){let t=[encodeURIComponent(
e)],n=(s,c)=>{c!==(st[s]??"")&&t.push(\`\${s}=\${encodeURIComponent(c)}\`)};for(let[s,c]of Object.entries(Re))n(s,
m[c].value);let o=X().filter(s=>s.checked);o.length<X().length&&n("status",o.map(s=>s.value).join(",")||"-"),m.
uncertain.checked&&n("check","1");let r=t.filter((s,c)=>c>0||s!=="").join("&");history.replaceState(null,"",r===
""?location.pathname+location.search:\`#\${r}\`)}function te(){let e=new Map;for(let n of location.hash.slice(1).
split("&")){let[,o,r]=/^(\\w+)=(.*)$/u.exec(n)??[];if(o!==void 0)try{e.set(o,decodeURIComponent(r))}catch{}}if(e.
size===0)return!1;m.reset();for(let[n,o]of Object.entries(Re))it(m[o],e.get(n));let t=e.get("status")?.split("\\
,");if(t!==void 0)for(let n of X())n.checked=t.includes(n.value);return m.uncertain.checked=e.get("check")==="\\
1",!0}function it(e,t){if(t===void 0)return;let n=e.value;e.value=t,e.value!==t&&e instanceof HTMLSelectElement&&
(e.value=n)}var ne=new Set;function Oe(e,t){for(let r of ne)r.open=!1;ne.clear();let n=window.CSS?.highlights;if(n?.delete(
"found"),e==="")return;let o=[];for(let r of t){if(r.hidden)continue;let s=document.createTreeWalker(r,NodeFilter.
SHOW_TEXT);for(;s.nextNode()&&o.length<2e3;){let c=s.currentNode,i=c.data.toLowerCase();for(let f=i.indexOf(e);f>=
0;f=i.indexOf(e,f+e.length)){let a=new Range;a.setStart(c,f),a.setEnd(c,f+e.length),o.push(a);let h=c.parentElement.
closest("details");h===null||h.open||c.parentElement.closest(".text")===null||(h.open=!0,ne.add(h))}}}n!==void 0&&
window.Highlight&&n.set("found",new Highlight(...o))}function De(e,t){let n=0;if(t!=="")for(let o=e.indexOf(t);o>=
0;o=e.indexOf(t,o+t.length))n++;return n}var b=["inherited","rephrased","partial","none"],oe=\`policy-lineage review \${d("documents").dataset.hash}\`,M=new Map,
re=(e,t)=>\`\${e} \${t}\`,se=(e,t)=>M.get(re(e,t)),k=()=>[...M.values()];function ie(e){for(let t of e){let n=re(t.
source,t.target);t.relation===null&&t.comment===""?M.delete(n):M.set(n,t)}Ce()}function $e(){M.clear(),Ce()}var P=!0;
function Ce(){try{M.size===0?localStorage.removeItem(oe):localStorage.setItem(oe,JSON.stringify(k())),P=!0}catch{
P=!1}}function Ae(){try{let e=JSON.parse(localStorage.getItem(oe)??"[]");if(Array.isArray(e))for(let t of e.filter(
ct))M.set(re(t.source,t.target),t)}catch{P=!1}}function ct(e){if(typeof e!="object"||e===null)return!1;let{source:t,
target:n,relation:o,coder:r,date:s,comment:c}=e;return[t,n,r,s,c].every(i=>typeof i=="string")&&(o===null||b.includes(
o))}var at=/[\\p{Cc}\\u2028\\u2029]/gu,lt=/[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/gu,dt=/\\p{Cs}/gu,ut=e=>e.replace(
lt,"").replace(at," ").replace(dt,"�"),Ie=e=>e.split(\`
\`).map(ut).join(\`
\`);var We=(e,t=!1)=>(t?"\\uFEFF":"")+e.map(n=>\`\${n.map(gt).join(",")}\\r
\`).join(""),ft=/^\\s*[=+\\-@＝＋－＠]/u,mt=/["\\r\\n,;\\t]|^\\s|\\s$/u;function gt(e){if(e===null)return"";if(typeof e!=
"string")return String(e);let t=pt(e);return mt.test(t)?\`"\${t.replaceAll('"','""')}"\`:t}function pt(e){let t=Ie(
e);return ft.test(t)?\`'\${t}\`:t}function Ne(e){let t=[[]],n=/(?:"((?:[^"]|"")*)"|([^,\\r\\n]*))(,|\\r\\n|\\n|\\r|$)/gy,o=e.replace(/^\\ufeff/u,"");for(;n.
lastIndex<o.length||t.at(-1).length>0;){let r=n.exec(o);if(r===null)break;let[,s,c,i]=r;if(t.at(-1).push(s===void 0?
c:s.replaceAll('""','"')),i==="")break;i!==","&&t.push([])}return t.filter(r=>r.length>0)}var ht=O.lang.startsWith("zh"),ce={source:["来源任务","source"],target:["目标任务","target"],sourceHeading:[
"来源标题","source heading"],targetHeading:["目标标题","target heading"],sourceText:["来源全文","s\\
ource text"],targetText:["目标全文","target text"],machine:["机器判断","machine"],confidence:["把握",
"confidence"],decision:["判断","decision"],coder:["编码员","coder"],date:["日期","date"],comment:["备注",
"comment"],sourceDocument:["来源文件","source document"],targetDocument:["目标文件","target document"],
sourceKey:["来源文本指纹","source key"],targetKey:["目标文本指纹","target key"]},ae={inherited:["沿\\
用","inherited"],rephrased:["改写","rephrased"],partial:["部分承接","partial"],none:["无","none"]},le=e=>e[ht?
0:1],de=e=>d("documents").dataset[e],B=(e,t)=>document.getElementById(\`\${e==="source"?"s":"t"}-\${t}\`),ue="sha:";
function je(e,t){return We([Object.values(ce).map(le),...e.map(n=>{let o=Et(n,t);return Object.keys(ce).map(r=>o[r])})],
!0)}function Et(e,t){let{source:n,target:o,relation:r}=e,[s,c]=[B("source",n),B("target",o)],i=y.find(a=>a.id===
\`l-\${n}-\${o}\`),f=b.find(a=>i?.classList.contains(\`s-\${a}\`))??"none";return{source:\`\${de("source")}/\${n}\`,target:\`\${de(
"target")}/\${o}\`,sourceHeading:Q(s),targetHeading:Q(c),sourceText:F(s),targetText:F(c),machine:le(ae[f]),confidence:i?.
dataset.confidence??"",decision:r===null?"":le(ae[r]),coder:e.coder||t,date:e.date,comment:e.comment,sourceDocument:l(
".doc",d("source")).textContent,targetDocument:l(".doc",d("target")).textContent,sourceKey:ue+s.dataset.key,targetKey:ue+
c.dataset.key}}function Ue(e){let[t=[],...n]=Ne(e),o=new Map(t.map((c,i)=>[c.trim().toLowerCase(),i])),r=[],s=0;
for(let c of n){let i=W=>{let Te=ce[W].map(Y=>o.get(Y)).find(Y=>Y!==void 0);return(Te===void 0?"":c[Te]??"").trim()};
if(c.every(W=>W.trim()===""))continue;let[f,a]=[Fe(i("source"),"source"),Fe(i("target"),"target")],h=i("decisi\\
on").toLowerCase(),I=b.find(W=>ae[W].includes(h))??null;!(f!==null&&a!==null&&Pe("source",f,i("sourceKey"))&&Pe(
"target",a,i("targetKey")))||I===null&&(h!==""||i("comment")==="")?s++:r.push({source:f,target:a,relation:I,coder:i(
"coder"),date:i("date"),comment:i("comment")})}return{decisions:r,left:s}}function Fe(e,t){let n=\`\${de(t)}/\`,o=e.
replace(/^'/u,""),r=o.startsWith(n)?o.slice(n.length):null;return r!==null&&B(t,r)!==null?r:null}var Pe=(e,t,n)=>n===
""||n===ue+B(e,t).dataset.key;function Ke(e,t,n){let o=URL.createObjectURL(new Blob([t],{type:n})),r=document.createElement("a");r.href=o,r.
download=e.replace(/[\\\\/:*?"<>|\\s]+/gu,"-"),r.click(),setTimeout(()=>URL.revokeObjectURL(o),1e4)}var fe=d("reviewing"),S=d("review"),H=l("[name=coder]",S),_=d("links"),j=()=>!S.hidden,ge=e=>{let[t,n]=e.dataset.
decide.split(" ");return{source:t,target:n}},D=()=>p("[data-decide]",_).filter(e=>e.offsetParent!==null).sort(
(e,t)=>Be(e)-Be(t)),Be=e=>Number(e.closest(".link")?.style.order??0),qe=()=>D().find(e=>e.classList.contains("\\
active"))??D()[0];function ze(e){if(!j())return;for(let n of y){if(!n.classList.contains("shown")||L("[data-de\\
cide]",n)!==null)continue;let[o,r]=[x.source.get(n.id),x.target.get(n.id)];l(".pair",n).before(_e({source:o.id.
slice(2),target:r.id.slice(2)}))}if(e!==null)for(let n of p(".nolink li",_)){let[o,r]=[e.id.slice(2),l("a",n).
textContent],s=e.dataset.side==="source";n.append(_e(s?{source:o,target:r}:{source:r,target:o}))}let[t]=D();for(let n of D())
n.classList.toggle("active",n===t);$()}function _e({source:e,target:t}){let n=document.createElement("div");n.
className="decide",n.dataset.decide=\`\${e} \${t}\`,n.setAttribute("role","group"),n.setAttribute("aria-label",\`\${e}\\
 → \${t}\`);for(let[r,s]of b.entries()){let c=document.createElement("button");c.type="button",c.dataset.answer=
s,c.textContent=\`\${r+1} \${WORDS[s]}\`,n.append(c)}let o=document.createElement("input");return o.placeholder=WORDS.
comment,o.setAttribute("aria-label",WORDS.comment),n.append(o),n}var wt=()=>{let e=new Date;return[e.getFullYear(),
e.getMonth()+1,e.getDate()].map(t=>String(t).padStart(2,"0")).join("-")};function me(e,t){let n=ge(e),o=l("inp\\
ut",e).value.trim();ie([{...n,relation:t,comment:o,coder:H.value.trim(),date:wt()}]),$()}function Ve(e){let t=qe();
return!j()||t===void 0?!1:(e==="c"?l("input",t).focus():me(t,e==="0"?null:b[Number(e)-1]),!0)}function Ge(e){let t=D(),
n=j()?t[t.indexOf(qe())+e]:void 0;return n!==void 0&&Ye(n),n!==void 0}function Ye(e){for(let t of D())t.classList.
toggle("active",t===e);e.scrollIntoView({block:"nearest"})}function $(e=""){for(let o of p("[data-decide]")){let{
source:r,target:s}=ge(o),c=se(r,s);for(let f of p("button",o))f.setAttribute("aria-pressed",String(f.dataset.answer===
c?.relation));let i=l("input",o);document.activeElement!==i&&(i.value=c?.comment??"")}let t=k().filter(({relation:o})=>o!==
null),n=new Set(t.flatMap(({source:o,target:r})=>[\`s-\${o}\`,\`t-\${r}\`]));for(let o of g)o.toggleAttribute("data-\\
judged",n.has(o.id));d("judged").textContent=[\`\${WORDS.judged} \${t.length}\`,...P?[]:[WORDS.unkept],...e===""?[]:
[e]].join(" · ")}function yt(){if(H.value.trim()===""&&k().some(n=>n.coder==="")){H.focus(),$(WORDS.whoFirst);
return}let{source:e,target:t}=d("documents").dataset;Ke(\`review-\${e}-\${t}.csv\`,je(k(),H.value.trim()),"text/cs\\
v;charset=utf-8")}async function Lt(e){let t=e.files?.[0];if(t===void 0)return;let{decisions:n,left:o}=Ue(await t.
text());ie(n),e.value="",$(\`\${WORDS.taken} \${n.length}\${o>0?\`, \${WORDS.left} \${o}\`:""}\`)}function Je(e){Ae(),fe.
hidden=!1,fe.addEventListener("click",()=>{S.hidden=!S.hidden,fe.setAttribute("aria-pressed",String(!S.hidden)),
document.body.classList.toggle("reviewing",!S.hidden),e(),!S.hidden&&H.value===""&&H.focus()}),k().length>0&&(H.
value=k().at(-1).coder),d("save-review").addEventListener("click",yt),d("forget-review").addEventListener("cli\\
ck",()=>{confirm(WORDS.forget)&&($e(),$())}),l("[type=file]",S).addEventListener("change",t=>Lt(t.target)),_.addEventListener(
"click",t=>{let n=t.target.closest("[data-answer]"),o=n?.parentElement;n===null||o===null||o===void 0||(Ye(o),
me(o,n.getAttribute("aria-pressed")==="true"?null:n.dataset.answer))}),_.addEventListener("change",t=>{let n=t.
target.closest("[data-decide]");if(n===null)return;let{source:o,target:r}=ge(n);me(n,se(o,r)?.relation??null)}),
$()}var xt=g.map(e=>e.parentElement),vt=p("[name=status]").map(e=>e.value),Qe=e=>Number(e.dataset.confidence),z=e=>e.
dataset.units.split("|")[1]??"",St={doubtful:[Qe,null],sure:[e=>-Qe(e),null],status:[e=>vt.indexOf(e.dataset.status),
"status"],unit:[e=>Tt.get(z(e)),"unit"]},Tt=(()=>{let e=new Map;for(let n of g)e.set(z(n),(e.get(z(n))??0)+1);
let t=[...e].sort((n,o)=>+(n[0]==="")-+(o[0]==="")||o[1]-n[1]);return new Map(t.map(([n],o)=>[n,o]))})(),q=[];
function Xe(e,t){let[n,o]=St[e]??[];for(let s of q)s.remove();q=[];for(let[s,c]of g.entries())xt[s].append(c);
if(n===void 0)return g;let r=[...g].sort((s,c)=>n(s)-n(c));for(let s of N){let c=null,i=null;for(let f of r.filter(
a=>E(a)===s)){let a=o===null?"":o==="unit"?z(f)||t:l(".badge",f).textContent;(c===null||a!==i)&&(c=document.createElement(
"div"),c.className="group",a!==""&&(c.appendChild(document.createElement("h3")).textContent=a),d(s).insertBefore(
c,L(".nothing",d(s))),q=[...q,c],i=a),c.append(f)}}return r}var Mt=40,pe=!1;function Ze(e,t){pe||(pe=!0,requestAnimationFrame(()=>{if(pe=!1,!v.matches)return;let n=l(".wi\\
res"),o=n.getBoundingClientRect(),r=i=>{let f=i.getBoundingClientRect();return Math.min(o.height,Math.max(0,f.
top+Math.min(f.height,Mt)/2-o.top))},s=i=>{let f=i.getBoundingClientRect();return f.bottom>o.top&&f.top<o.bottom},
c=[];for(let i of e()){let f=t(i);if(!f&&!(s(i.source)&&s(i.target)))continue;let a=document.createElementNS("\\
http://www.w3.org/2000/svg","path"),[h,I]=[r(i.source),r(i.target)];a.setAttribute("d",\`M0 \${h}C28 \${h} 28 \${I}\\
 56 \${I}\`),a.setAttribute("class",f?\`\${i.relation} on\`:i.relation),c.push(a)}n.replaceChildren(...c)}))}var we=d("links");be([m,l(".hint"),l(".switch"),l(".close")]);var u=null,V,xe=g;function ye(e){let t=d(E(e));if(v.
matches){let n=e.getBoundingClientRect().top-t.getBoundingClientRect().top;t.scrollTop+=n-Math.max(40,(t.clientHeight-
e.offsetHeight)/3)}else tt(E(e)),e.scrollIntoView({block:"start"})}function tt(e){l(".workspace").dataset.show=
e;for(let t of p(".switch button"))t.setAttribute("aria-pressed",String(t.dataset.show===e))}function A(e,{link:t,
focus:n,reveal:o=!0,quiet:r}){u!==null&&(u.removeAttribute("aria-current"),u.tabIndex=-1);for(let i of p(".tas\\
k.linked"))i.classList.remove("linked");u=e,V=t,e.setAttribute("aria-current","true"),e.tabIndex=0;let s=K(e);
for(let i of s)i.classList.add("linked");ve(),we.classList.toggle("open",(s.length>0||L(".candidates",e)!==null)&&
!r),we.scrollTop=0,(o||!v.matches&&!r)&&ye(e);let c=s.find(i=>t===void 0||T(i).includes(t));c!==void 0&&v.matches&&
ye(c),n&&e.focus({preventScroll:!0}),r||ee(t??e.id),d("said").textContent=s.length>0?\`\${WORDS.linksTo} \${s.map(
i=>i.id.slice(2)).join(" ")}\`:WORDS.noLink,U()}function ve(){if(u===null)return;let e=u.hidden,t=e?[]:V===void 0?
T(u):[V];for(let s of y)s.classList.toggle("shown",t.includes(s.id)),s.style.order=String(t.indexOf(s.id));l("\\
#links-title .meta").textContent=e?"":String(t.length),l(".hint").hidden=!0,l(".unseen").hidden=!e,l(".unseen \\
b").textContent=u.id.slice(2);let n=l(".nolink");n.hidden=t.length>0||e;let o=L(".candidates ol",u);l("p",n).textContent=
o===null?WORDS.noLink:WORDS.nearest,L("ol",n)?.remove(),o!==null&&n.append(o.cloneNode(!0)),ze(u);let r=nt(u);
l(".walk").hidden=e,l(".walk output").textContent=\`\${r.indexOf(u)+1} / \${r.length}\`}var nt=e=>xe.filter(t=>E(t)===
E(e)&&!t.hidden);function ot(){we.classList.remove("open"),u?.focus({preventScroll:!0})}function R(e){let t=y.
some(o=>o.id===e)?e:void 0,n=t===void 0?g.find(o=>o.id===e):x.source.get(t);return n===void 0?!1:(n.hidden&&(m.
reset(),G()),A(n,t===void 0?{focus:!0}:{link:t,focus:!0}),!0)}document.addEventListener("click",e=>{let t=w(e,
".side [data-status]");if(t!==null){e.preventDefault(),Ht(t.dataset.status);return}let n=w(e,'a[href^="#"]');if(n!==
null&&n.className!=="skip"&&R(decodeURIComponent(n.hash.slice(1)))){e.preventDefault();return}let o=w(e,".task");
o!==null&&w(e,"a, summary, details")===null&&A(o,{reveal:!1,focus:!0});let r=w(e,".switch button");r!==null&&tt(
r.dataset.show);let s=w(e,".walk button");s!==null&&C(Number(s.dataset.step),!1);let c=w(e,"svg [data-section]\\
, svg [data-pair], svg [data-task]");c!==null&&bt(c)});l(".close").addEventListener("click",ot);l(".unseen but\\
ton").addEventListener("click",()=>u!==null&&R(u.id));window.addEventListener("hashchange",()=>{te()&&G(),R(Z())});
function bt(e){let{section:t,pair:n,link:o,task:r}=e.dataset;if(t&&(m.section.value=t,Se()),d("documents").scrollIntoView(),
t)return;if(o??r){R(o??r);return}let[s,c]=n.split(" ");R(\`s-\${s}\`);let i=d(\`t-\${c}\`);i.classList.add("linked"),
v.matches&&ye(i)}function C(e,t=!0){let n=u===null?xe.filter(s=>E(s)==="source"&&!s.hidden):nt(u),o=u===null?-1:
n.indexOf(u),r=o<0?n[0]:n[o+e];r!==void 0&&A(r,{focus:t})}function he(e){if(u===null||E(u)===e)return;let t=K(
u).find(n=>!n.hidden);t!==void 0&&A(t,{focus:!0})}function et(e){if(j()){Ge(e)||C(e);return}let t=y.filter(r=>!r.
hidden),n=t.findIndex(r=>r.classList.contains("shown")),o=t[(n+e+t.length)%t.length];o!==void 0&&R(o.id)}var kt={
ArrowDown:()=>C(1),ArrowUp:()=>C(-1),j:()=>C(1),k:()=>C(-1),ArrowRight:()=>he("target"),ArrowLeft:()=>he("sour\\
ce"),Enter:()=>u!==null&&he(J(E(u))),n:()=>et(1),p:()=>et(-1),Escape:ot};He(()=>m.query.focus(),e=>{if("01234c".
includes(e.key)&&Ve(e.key)){e.preventDefault();return}let t=kt[e.key];t===void 0||e.key==="Enter"&&w(e,"a, but\\
ton, summary")!==null||w(e,".workspace")===null&&e.key.startsWith("Arrow")||(e.preventDefault(),t())});for(let[
e,t]of g.entries())t.tabIndex=e===0?0:-1,t.addEventListener("focus",()=>{t!==u&&A(t,{reveal:!1})});var rt=new Map(
g.map(e=>[e,F(e).toLowerCase()])),Le=p("[name=status]",m);function Ht(e){let t=Le.every(n=>n.checked===(n.value===
e));for(let n of Le)n.checked=t||n.value===e;Se(),d("documents").scrollIntoView()}var Ee="";function G(){m.sort.
value!==Ee&&(Ee=m.sort.value,xe=Xe(Ee,WORDS.noUnit));let e=m.query.value.trim().toLowerCase(),t=Le.filter(a=>a.
checked).map(a=>a.value),n=Number(m.confidence.value);l("output",m).value=n.toFixed(2);let[o,r,s]=[m.section.value,
m.unit.value,m.uncertain.checked],c=a=>t.includes(a.dataset.status)&&rt.get(a).includes(e)&&(r===""||a.dataset.
units.includes(\`|\${r}|\`))&&(n===0||Number(a.dataset.confidence)>=n)&&(!s||a.dataset.uncertain==="true")&&(o===
""||a.dataset.section===o),i=new Set(g.filter(c));if(o!=="")for(let a of[...i])for(let h of K(a))i.add(h);for(let a of g)
a.hidden=!i.has(a);for(let a of p(".group"))a.hidden=L(".task:not([hidden])",a)===null;for(let a of N)l(".noth\\
ing",d(a)).hidden=g.some(h=>E(h)===a&&!h.hidden);let f=new Set([...i].flatMap(T));for(let a of y)a.hidden=!f.has(
a.id);d("count").textContent=[\`\${WORDS.shown} \${i.size} \${WORDS.of} \${g.length}\`,...Rt(e,i)].join(" · "),ve(),
Oe(e,[...i,...y]),U()}function Rt(e,t){if(e==="")return[];let n={source:0,target:0};for(let o of t)n[E(o)]+=De(
rt.get(o),e);return[\`\${WORDS.hits} \${WORDS.inSource} \${n.source} · \${WORDS.inTarget} \${n.target}\`]}function Se(){
G(),ee(u!==null&&!u.hidden?V??u.id:"")}ke(m,Se,()=>{});var Ot=()=>y.flatMap(e=>{let[t,n]=[x.source.get(e.id),x.
target.get(e.id)];return t===void 0||n===void 0||t.hidden||n.hidden?[]:[{source:t,target:n,relation:e.classList[1]}]});
function U(){Ze(Ot,({source:e,target:t})=>e===u||t===u)}for(let e of N)d(e).addEventListener("scroll",U,{passive:!0});
window.addEventListener("resize",U);window.addEventListener("toggle",U,!0);Je(ve);var Dt=te();G();if(!R(Z())){
Dt&&d("documents").scrollIntoView();let e=g.find(t=>T(t).length>0&&!t.hidden);e!==void 0&&v.matches&&A(e,{quiet:!0,
reveal:!1})}})();
`
