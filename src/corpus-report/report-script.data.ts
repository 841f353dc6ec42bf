/** Made from corpus-report/client/lineage.ts by `npm run scripts`. */
export const REPORT_SCRIPT: string = `"use strict";(()=>{var $=new Set;function C(e,n){for(let s of $)s.open=!1;$.clear();let t=window.CSS?.highlights;if(t?.delete("fo\\
und"),e==="")return;let o=[];for(let s of n){if(s.hidden)continue;let a=document.createTreeWalker(s,NodeFilter.
SHOW_TEXT);for(;a.nextNode()&&o.length<2e3;){let i=a.currentNode,m=i.data.toLowerCase();for(let l=m.indexOf(e);l>=
0;l=m.indexOf(e,l+e.length)){let c=new Range;c.setStart(i,l),c.setEnd(i,l+e.length),o.push(c);let f=i.parentElement.
closest("details");f===null||f.open||i.parentElement.closest(".text")===null||(f.open=!0,$.add(f))}}}t!==void 0&&
window.Highlight&&t.set("found",new Highlight(...o))}var S=document.documentElement,z=matchMedia("(min-width: 900px)"),y=(e,n=document)=>n.querySelector(e),x=(e,n=document)=>n.
querySelector(e),h=(e,n=document)=>[...n.querySelectorAll(e)],E=e=>document.getElementById(e),v=(e,n)=>e.target.
closest(n);function B(){try{return decodeURIComponent(location.hash.slice(1))}catch{return""}}function P(e){S.
classList.add("js");let n=E("theme");for(let t of[n,...e])t.hidden=!1;n.addEventListener("click",()=>{let t=S.
dataset.theme?S.dataset.theme==="dark":matchMedia("(prefers-color-scheme: dark)").matches;S.dataset.theme=t?"l\\
ight":"dark"})}function _(e,n,t){e.addEventListener("input",n),e.addEventListener("reset",()=>setTimeout(n)),e.
addEventListener("submit",o=>{o.preventDefault(),t()})}function j(e,n){document.addEventListener("keydown",t=>{
if(t.ctrlKey||t.metaKey||t.altKey||t.isComposing)return;let o=v(t,"input, select, textarea");if(o!==null){t.key===
"Escape"&&o.blur();return}if(t.key!=="/")return n(t);t.preventDefault(),e()})}function k(e,n,t=""){let o=document.createElement(e);return n!==""&&(o.className=n),o.textContent=t,o}function se(e,n){
let[t,o]=e.dataset.o.split("-").map(Number);return{number:n+1,from:t,to:o}}function le(e,n){let t=k("p","text");
t.lang="zh";let o=0,s=null;for(let{number:a,from:i,to:m}of n){if(i<o){s!==null&&(s.dataset.n+=\`·\${a}\`);continue}
t.append(e.slice(o,i)),s=k("mark","",e.slice(i,m)),s.dataset.n=String(a),t.append(s),o=m}return t.append(e.slice(
o)),t}function I(e,n,t){e.setAttribute("aria-expanded",String(n));let o=x(".pair",e.closest(".member"));y(".fr\\
om",o)?.remove(),o.classList.toggle("both",n);let s=n?t(e.dataset.origin):null;if(s===null)return;let a=h("mar\\
k",x(".own",o)).map(se).sort((m,l)=>m.from-l.from||m.number-l.number),i=k("div","from");i.append(k("p","eyebro\\
w",\`\${WORDS.originText} \${x("h4",s).textContent}\`),le(x(".own",s).textContent,a),k("p","meta",a.length>0?WORDS.
matched:WORDS.noMatched)),o.prepend(i)}function V(e){for(let a of h("mark.on"))a.classList.remove("on");let n=e.
closest(".pair");if(n===null)return;let t=h(".own mark",n),o=a=>a.dataset.n?.split("·")??[String(t.indexOf(a)+
1)],s=o(e);for(let a of h("mark",n))o(a).some(i=>s.includes(i))&&a.classList.add("on")}var ie=/<(?<end>\\/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>[^<>]*?)(?<closed>\\/?)>|[^<]+/gu,ae=/(?<name>[a-zA-Z:-]+)(?:="(?<value>[^"]*)")?/gu,
ce=/&(?:amp|lt|gt|quot|#39|#96);/gu,de={"&amp;":"&","&lt;":"<","&gt;":">","&quot;":'"',"&#39;":"'","&#96;":"\`"},
ue="http://www.w3.org/2000/svg",me=new Set("a article b br button details div figcaption figure h2 h3 h4 h5 li\\
 mark ol p q section small span strong summary table tbody td th thead tr ul".split(" ")),fe=new Set("svg a ci\\
rcle clipPath defs desc ellipse g line linearGradient path pattern polygon polyline rect stop style text title\\
 tspan".split(" ")),pe=/^(?:aria-[a-z]+|data-[a-z-]+|class|colspan|hidden|href|id|lang|open|role|scope|style|tabindex|title|type)$/u,
ge=/^(?!on)(?:[a-z][a-z-]*|viewBox|clipPathUnits|patternUnits|gradientUnits)$/u,he=new Set(["br"]),U=e=>e.replace(
ce,n=>de[n]);function R(e){let n=document.createDocumentFragment(),t=[n];for(let{0:o,groups:s}of e.matchAll(ie)){
let a=t.at(-1);if(s.name===void 0)a.append(U(o));else if(s.end==="/")t.length>1&&t.pop();else{let i=Ee(s.name,
a);for(let{groups:m}of s.rest.matchAll(ae))be(i,m.name,m.value??"");a.append(i),s.closed===""&&!he.has(s.name)&&
t.push(i)}}return n}function Ee(e,n){return e==="svg"||n instanceof SVGElement&&n.localName!=="foreignObject"?
document.createElementNS(ue,fe.has(e)?e:"g"):document.createElement(me.has(e)?e:"span")}function be(e,n,t){let o=(e instanceof
SVGElement?ge:pe).test(n),s=/href|src|action/iu.test(n)&&!t.startsWith("#");o&&!s&&e.setAttribute(n,U(t))}var xe=/<p class="text own"[^>]*>([\\s\\S]*?)<\\/p>/gu,ye=/<article class="member" id="([^"]+)"/gu,Me=/<[^>]*>/gu;
function K(e){let n=new Map(e.map(l=>[l.anchor,l])),t=new Map,o=new Map,s=null;function a(l){let c=t.get(l);if(c!==
void 0)return c;let{label:f,page:g}=n.get(l),L=[...g.matchAll(xe)].map(A=>A[1].replace(Me,"")).join(\`
\`),M={name:\`\${l.slice(2)} \${f}\`.toLowerCase(),text:R(L).textContent.toLowerCase()};return t.set(l,M),M}function i(l){
return n.has(l)?l:(s??=new Map(e.flatMap(({anchor:c,page:f})=>[...f.matchAll(ye)].map(g=>[g[1],c]))),s.get(l)??
null)}function m(l){let c=o.get(l);if(c!==void 0)return c;let f=x(".family",R(n.get(l).page));return o.set(l,f),
f}return{anchors:e.map(({anchor:l})=>l),dataOf:l=>n.get(l),wordsOf:a,familyOf:i,pageOf:m,elementOf(l){let c=document.
getElementById(l);if(c!==null)return c;let f=i(l);if(f===null)return null;let g=m(f);return l===f?g:y(\`[id="\${CSS.
escape(l)}"]\`,g)}}}function Y(e,n){let t=0;for(let o=e.indexOf(n);o>=0;o=e.indexOf(n,o+n.length))t++;return t}
var G=24;function Z(e,n){let t=e.indexOf(n);if(t<0)return"";let[o,s]=[Math.max(0,t-G),t+n.length+G];return\`\${o>
0?"…":""}\${e.slice(o,s).replaceAll(\`
\`," ")}\${s<e.length?"…":""}\`}var we=["heat","counts","list"],Le=/href="#(f-[^"]+)"/u,Te=40,F=e=>y('a[href^="#f-"]',e)?.getAttribute("href")?.
slice(1)??null,Se=e=>typeof e=="string"?Le.exec(e)?.[1]??null:F(e),W=[];function J(e,n){for(let t of h("[data-\\
rows]")){let o=t.dataset.rows,s=[...h(":scope > *",t),...e[o]??[]],a=we.includes(o)?s.map(Se):null,i=y(\`[data-\\
more="\${o}"]\`),m={name:o,box:t,more:i,rows:s,first:Math.max(Te,t.children.length),families:a,isOpen:!1};W.push(
m);let l=i===null?null:y("button",i);l!==null&&(l.hidden=!1,l.addEventListener("click",()=>{m.isOpen=!0,n()}))}}
function Q(e){let n=W.find(t=>t.name===e);n!==void 0&&(n.isOpen=!0)}function X(e){for(let n of W){let{box:t,more:o,
rows:s,first:a,families:i,isOpen:m}=n,l=i===null||e===null?s.map((L,M)=>M):s.flatMap((L,M)=>i[M]!=null&&e.has(
i[M])?[M]:[]),c=m?l:l.slice(0,a);if((t.children.length!==c.length||i!==null)&&t.replaceChildren(...c.map(L=>Oe(
n,L))),o===null)continue;o.hidden=c.length===l.length;let[f,g]=h("b",o);f!==void 0&&(f.textContent=String(c.length)),
g!==void 0&&(g.textContent=String(l.length))}}function Oe({rows:e},n){let t=e[n];if(typeof t!="string")return t;
let o=R(t).firstElementChild;return e[n]=o,o}async function q(){let e=Uint8Array.from(atob(E("data").textContent),t=>t.charCodeAt(0)),n=new Blob([e]).stream().
pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(n).text())}var He=12,H=E("filters"),ee=E("pager"),te=document.title;P([]);q().then(ve,()=>{let e=document.createElement("\\
p");e.className="meta",e.textContent=WORDS.notOpened,x("#families").prepend(e)});function ve({families:e,rows:n}){
let t=K(e),o=()=>H.query.value.trim().toLowerCase(),s=null;function a(){let r=o(),[u,d]=[H.kind.value,H.unit.value],
b=p=>{let{kinds:O,units:ne}=t.dataOf(p);if(u!==""&&!O.includes(u)||d!==""&&!ne.includes(d))return!1;if(r==="")
return!0;let{name:oe,text:re}=t.wordsOf(p);return oe.includes(r)||re.includes(r)};s=r===""&&u===""&&d===""?null:
new Set(t.anchors.filter(b)),X(s),m(r),x(".nothing").hidden=s===null||s.size>0;let w=r===""?0:[...s].reduce((p,O)=>p+
i(O,r),0);E("count").textContent=\`\${WORDS.shown} \${s?.size??t.anchors.length} \${WORDS.of} \${t.anchors.length}\${r===
""?"":\` · \${w} \${WORDS.hits}\`}\`}let i=(r,u)=>Y(t.wordsOf(r).text,u);function m(r){let u=h(".families > li");for(let d of u){
y(".found",d)?.remove();let b=r===""?null:F(d),T=b===null?0:i(b,r);if(T===0)continue;let w=document.createElement(
"p");w.className="found";let p=document.createElement("b");p.textContent=\`\${T} \${WORDS.hits}\`,w.append(p,\` \${Z(
t.wordsOf(b).text,r)}\`),d.append(w)}C(r,u)}let l=()=>t.anchors.filter(r=>s===null||s.has(r));J(n,a),_(H,a,()=>{
let r=l()[0];r!==void 0&&(location.hash=r)});let c=null,f=null,g=!0,L=r=>C(o(),h("h2, .own, .from .text",r));function M(r,u){
c===null&&(f=scrollY),c!==r&&(c?.remove(),x("main").append(r)),c=r,S.dataset.view="family",ee.hidden=!1,document.
title=\`\${x("h2",r).textContent} · \${te}\`;let d=l(),b=d.indexOf(r.id),T={previous:d[b-1],next:d[b+1]};for(let[
p,O]of Object.entries(T))E(p).setAttribute("aria-disabled",String(O===void 0)),O===void 0?E(p).removeAttribute(
"href"):E(p).setAttribute("href",\`#\${O}\`);let w=o()===""?0:i(r.id,o());E("place").textContent=[...b<0?[]:[\`\${b+
1} / \${d.length}\`],...o()===""?[]:[\`\${WORDS.hitsIn} \${w} \${WORDS.hits}\`]].join(" · ");for(let p of h(".beside",
r))p.hidden=!1;if(z.matches)for(let p of h(".beside",r).slice(0,He))I(p,!0,t.elementOf);L(r),u===r?(scrollTo(0,
0),x("h2",r).focus({preventScroll:!0})):u.scrollIntoView()}function A(r,u){let d=c;c?.remove(),c=null,S.dataset.
view="report",ee.hidden=!0,document.title=te,d!==null&&m(o()),d!==null&&u&&f!==null?scrollTo(0,f):r?.scrollIntoView(),
d!==null&&u&&y(\`.families a[href="#\${CSS.escape(d.id)}"]\`)?.focus({preventScroll:!0})}function N(){let r=B(),u=!g;
g=!1;let d=r===""?null:t.familyOf(r);if(d!==null){M(t.pageOf(d),t.elementOf(r));return}r.startsWith("d-")&&document.
getElementById(r)===null&&(Q("documents"),a()),A(r===""?null:document.getElementById(r),u)}function D(){history.
pushState(null,"","#families"),A(E("families"),!0)}addEventListener("hashchange",N),document.addEventListener(
"click",r=>{let u=v(r,'a[href^="#"]');if(u?.id==="back"){r.preventDefault(),D();return}if(u!==null){g=u.getAttribute(
"href")!==location.hash;return}let d=v(r,".beside");if(d!==null){I(d,d.getAttribute("aria-expanded")!=="true",
t.elementOf),c!==null&&L(c);return}let b=v(r,"mark");if(b!==null)return V(b);let T=v(r,".heat tbody tr"),w=T===
null?null:F(T);w!==null&&(g=!0,location.hash=w)}),j(()=>{c!==null&&D(),H.query.focus(),H.scrollIntoView({block:"\\
center"})},({key:r})=>{if(c===null)return;r==="Escape"&&D();let u=r==="n"?E("next"):r==="p"?E("previous"):null;
u?.hasAttribute("href")&&u.click()}),H.hidden=!1,a(),N(),S.dataset.ready=""}})();
`
