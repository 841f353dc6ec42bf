/** Made from corpus-report/client/lineage.ts by `npm run scripts`. */
export const REPORT_SCRIPT: string = `"use strict";(()=>{var D=new Set;function C(e,n){for(let s of D)s.open=!1;D.clear();let t=window.CSS?.highlights;if(t?.delete("fo\\
und"),e==="")return;let o=[];for(let s of n){if(s.hidden)continue;let l=document.createTreeWalker(s,NodeFilter.
SHOW_TEXT);for(;l.nextNode()&&o.length<2e3;){let a=l.currentNode,m=a.data.toLowerCase();for(let i=m.indexOf(e);i>=
0;i=m.indexOf(e,i+e.length)){let c=new Range;c.setStart(a,i),c.setEnd(a,i+e.length),o.push(c);let f=a.parentElement.
closest("details");f===null||f.open||a.parentElement.closest(".text")===null||(f.open=!0,D.add(f))}}}t!==void 0&&
window.Highlight&&t.set("found",new Highlight(...o))}var T=document.documentElement,V=matchMedia("(min-width: 900px)"),w=(e,n=document)=>n.querySelector(e),g=(e,n=document)=>n.
querySelector(e),E=(e,n=document)=>[...n.querySelectorAll(e)],b=e=>document.getElementById(e),v=(e,n)=>e.target.
closest(n);function z(){try{return decodeURIComponent(location.hash.slice(1))}catch{return""}}function G(e){T.
classList.add("js");let n=b("theme");for(let t of[n,...e])t.hidden=!1;n.addEventListener("click",()=>{let t=T.
dataset.theme?T.dataset.theme==="dark":matchMedia("(prefers-color-scheme: dark)").matches;T.dataset.theme=t?"l\\
ight":"dark"})}function B(e,n,t){e.addEventListener("input",n),e.addEventListener("reset",()=>setTimeout(n)),e.
addEventListener("submit",o=>{o.preventDefault(),t()})}function U(e,n){document.addEventListener("keydown",t=>{
if(t.ctrlKey||t.metaKey||t.altKey||t.isComposing)return;let o=v(t,"input, select, textarea");if(o!==null){t.key===
"Escape"&&o.blur();return}if(t.key!=="/")return n(t);t.preventDefault(),e()})}function j(e,n,t){let o=URL.createObjectURL(new Blob([n],{type:t})),s=document.createElement("a");s.href=o,s.download=
e.replace(/[\\\\/:*?"<>|\\s]+/gu,"-"),s.click(),setTimeout(()=>URL.revokeObjectURL(o),1e4)}var _=25.4/72;function P(){document.addEventListener("click",e=>{let n=v(e,".save-figure");if(n===null)return;
let t=g("svg.drawing",n.closest("figure"));j(n.dataset.name,ae(t),"image/svg+xml")})}function ae(e){let n=e.cloneNode(
!0);n.removeAttribute("xmlns");let{width:t,height:o}=e.viewBox.baseVal;n.setAttribute("role","img"),n.setAttribute(
"width",\`\${(t*_).toFixed(1)}mm\`),n.setAttribute("height",\`\${(o*_).toFixed(1)}mm\`);for(let s of n.querySelectorAll(
"*"))for(let l of s.getAttributeNames())/^(?:data-|href$|tabindex$)/u.test(l)&&s.removeAttribute(l);return\`\${new XMLSerializer().
serializeToString(n)}
\`}function k(e,n,t=""){let o=document.createElement(e);return n!==""&&(o.className=n),o.textContent=t,o}function ce(e,n){
let[t,o]=e.dataset.o.split("-").map(Number);return{number:n+1,from:t,to:o}}function de(e,n){let t=k("p","text");
t.lang="zh";let o=0,s=null;for(let{number:l,from:a,to:m}of n){if(a<o){s!==null&&(s.dataset.n+=\`·\${l}\`);continue}
t.append(e.slice(o,a)),s=k("mark","",e.slice(a,m)),s.dataset.n=String(l),t.append(s),o=m}return t.append(e.slice(
o)),t}function I(e,n,t){e.setAttribute("aria-expanded",String(n));let o=g(".pair",e.closest(".member"));w(".fr\\
om",o)?.remove(),o.classList.toggle("both",n);let s=n?t(e.dataset.origin):null;if(s===null)return;let l=E("mar\\
k",g(".own",o)).map(ce).sort((m,i)=>m.from-i.from||m.number-i.number),a=k("div","from");a.append(k("p","eyebro\\
w",\`\${WORDS.originText} \${g("h4",s).textContent}\`),de(g(".own",s).textContent,l),k("p","meta",l.length>0?WORDS.
matched:WORDS.noMatched)),o.prepend(a)}function K(e){for(let l of E("mark.on"))l.classList.remove("on");let n=e.
closest(".pair");if(n===null)return;let t=E(".own mark",n),o=l=>l.dataset.n?.split("·")??[String(t.indexOf(l)+
1)],s=o(e);for(let l of E("mark",n))o(l).some(a=>s.includes(a))&&l.classList.add("on")}var ue=/<(?<end>\\/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>[^<>]*?)(?<closed>\\/?)>|[^<]+/gu,me=/(?<name>[a-zA-Z:-]+)(?:="(?<value>[^"]*)")?/gu,
fe=/&(?:amp|lt|gt|quot|#39|#96);/gu,pe={"&amp;":"&","&lt;":"<","&gt;":">","&quot;":'"',"&#39;":"'","&#96;":"\`"},
ge="http://www.w3.org/2000/svg",he=new Set("a article b br button details div figcaption figure h2 h3 h4 h5 li\\
 mark ol p q section small span strong summary table tbody td th thead tr ul".split(" ")),Ee=new Set("svg a ci\\
rcle clipPath defs desc ellipse g line linearGradient path pattern polygon polyline rect stop style text title\\
 tspan".split(" ")),be=/^(?:aria-[a-z]+|data-[a-z-]+|class|colspan|hidden|href|id|lang|open|role|scope|style|tabindex|title|type)$/u,
xe=/^(?!on)(?:[a-z][a-z-]*|viewBox|clipPathUnits|patternUnits|gradientUnits)$/u,we=new Set(["br"]),Y=e=>e.replace(
fe,n=>pe[n]);function A(e){let n=document.createDocumentFragment(),t=[n];for(let{0:o,groups:s}of e.matchAll(ue)){
let l=t.at(-1);if(s.name===void 0)l.append(Y(o));else if(s.end==="/")t.length>1&&t.pop();else{let a=Me(s.name,
l);for(let{groups:m}of s.rest.matchAll(me))Se(a,m.name,m.value??"");l.append(a),s.closed===""&&!we.has(s.name)&&
t.push(a)}}return n}function Me(e,n){return e==="svg"||n instanceof SVGElement&&n.localName!=="foreignObject"?
document.createElementNS(ge,Ee.has(e)?e:"g"):document.createElement(he.has(e)?e:"span")}function Se(e,n,t){let o=(e instanceof
SVGElement?xe:be).test(n),s=/href|src|action/iu.test(n)&&!t.startsWith("#");o&&!s&&e.setAttribute(n,Y(t))}var Le=/<p class="text own"[^>]*>([\\s\\S]*?)<\\/p>/gu,ye=/<article class="member" id="([^"]+)"/gu,Te=/<[^>]*>/gu;
function X(e){let n=new Map(e.map(i=>[i.anchor,i])),t=new Map,o=new Map,s=null;function l(i){let c=t.get(i);if(c!==
void 0)return c;let{label:f,page:h}=n.get(i),L=[...h.matchAll(Le)].map(R=>R[1].replace(Te,"")).join(\`
\`),M={name:\`\${i.slice(2)} \${f}\`.toLowerCase(),text:A(L).textContent.toLowerCase()};return t.set(i,M),M}function a(i){
return n.has(i)?i:(s??=new Map(e.flatMap(({anchor:c,page:f})=>[...f.matchAll(ye)].map(h=>[h[1],c]))),s.get(i)??
null)}function m(i){let c=o.get(i);if(c!==void 0)return c;let f=g(".family",A(n.get(i).page));return o.set(i,f),
f}return{anchors:e.map(({anchor:i})=>i),dataOf:i=>n.get(i),wordsOf:l,familyOf:a,pageOf:m,elementOf(i){let c=document.
getElementById(i);if(c!==null)return c;let f=a(i);if(f===null)return null;let h=m(f);return i===f?h:w(\`[id="\${CSS.
escape(i)}"]\`,h)}}}function q(e,n){let t=0;for(let o=e.indexOf(n);o>=0;o=e.indexOf(n,o+n.length))t++;return t}
var Z=24;function J(e,n){let t=e.indexOf(n);if(t<0)return"";let[o,s]=[Math.max(0,t-Z),t+n.length+Z];return\`\${o>
0?"…":""}\${e.slice(o,s).replaceAll(\`
\`," ")}\${s<e.length?"…":""}\`}var ve=["heat","counts","list"],Oe=/href="#(f-[^"]+)"/u,He=40,F=e=>w('a[href^="#f-"]',e)?.getAttribute("href")?.
slice(1)??null,ke=e=>typeof e=="string"?Oe.exec(e)?.[1]??null:F(e),N=[];function Q(e,n){for(let t of E("[data-\\
rows]")){let o=t.dataset.rows,s=[...E(":scope > *",t),...e[o]??[]],l=ve.includes(o)?s.map(ke):null,a=w(\`[data-\\
more="\${o}"]\`),m={name:o,box:t,more:a,rows:s,first:Math.max(He,t.children.length),families:l,isOpen:!1};N.push(
m);let i=a===null?null:w("button",a);i!==null&&(i.hidden=!1,i.addEventListener("click",()=>{m.isOpen=!0,n()}))}}
function ee(e){let n=N.find(t=>t.name===e);n!==void 0&&(n.isOpen=!0)}function te(e){for(let n of N){let{box:t,
more:o,rows:s,first:l,families:a,isOpen:m}=n,i=a===null||e===null?s.map((L,M)=>M):s.flatMap((L,M)=>a[M]!=null&&
e.has(a[M])?[M]:[]),c=m?i:i.slice(0,l);if((t.children.length!==c.length||a!==null)&&t.replaceChildren(...c.map(
L=>Ae(n,L))),o===null)continue;o.hidden=c.length===i.length;let[f,h]=E("b",o);f!==void 0&&(f.textContent=String(
c.length)),h!==void 0&&(h.textContent=String(i.length))}}function Ae({rows:e},n){let t=e[n];if(typeof t!="stri\\
ng")return t;let o=A(t).firstElementChild;return e[n]=o,o}async function ne(){let e=Uint8Array.from(atob(b("data").textContent),t=>t.charCodeAt(0)),n=new Blob([e]).stream().
pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(n).text())}var Re=12,H=b("filters"),oe=b("pager"),re=document.title;G([]);P();ne().then(Fe,()=>{let e=document.createElement(
"p");e.className="meta",e.textContent=WORDS.notOpened,g("#families").prepend(e)});function Fe({families:e,rows:n}){
let t=X(e),o=()=>H.query.value.trim().toLowerCase(),s=null;function l(){let r=o(),[u,d]=[H.kind.value,H.unit.value],
x=p=>{let{kinds:O,units:se}=t.dataOf(p);if(u!==""&&!O.includes(u)||d!==""&&!se.includes(d))return!1;if(r==="")
return!0;let{name:ie,text:le}=t.wordsOf(p);return ie.includes(r)||le.includes(r)};s=r===""&&u===""&&d===""?null:
new Set(t.anchors.filter(x)),te(s),m(r),g(".nothing").hidden=s===null||s.size>0;let S=r===""?0:[...s].reduce((p,O)=>p+
a(O,r),0);b("count").textContent=\`\${WORDS.shown} \${s?.size??t.anchors.length} \${WORDS.of} \${t.anchors.length}\${r===
""?"":\` · \${S} \${WORDS.hits}\`}\`}let a=(r,u)=>q(t.wordsOf(r).text,u);function m(r){let u=E(".families > li");for(let d of u){
w(".found",d)?.remove();let x=r===""?null:F(d),y=x===null?0:a(x,r);if(y===0)continue;let S=document.createElement(
"p");S.className="found";let p=document.createElement("b");p.textContent=\`\${y} \${WORDS.hits}\`,S.append(p,\` \${J(
t.wordsOf(x).text,r)}\`),d.append(S)}C(r,u)}let i=()=>t.anchors.filter(r=>s===null||s.has(r));Q(n,l),B(H,l,()=>{
let r=i()[0];r!==void 0&&(location.hash=r)});let c=null,f=null,h=!0,L=r=>C(o(),E("h2, .own, .from .text",r));function M(r,u){
c===null&&(f=scrollY),c!==r&&(c?.remove(),g("main").append(r)),c=r,T.dataset.view="family",oe.hidden=!1,document.
title=\`\${g("h2",r).textContent} · \${re}\`;let d=i(),x=d.indexOf(r.id),y={previous:d[x-1],next:d[x+1]};for(let[
p,O]of Object.entries(y))b(p).setAttribute("aria-disabled",String(O===void 0)),O===void 0?b(p).removeAttribute(
"href"):b(p).setAttribute("href",\`#\${O}\`);let S=o()===""?0:a(r.id,o());b("place").textContent=[...x<0?[]:[\`\${x+
1} / \${d.length}\`],...o()===""?[]:[\`\${WORDS.hitsIn} \${S} \${WORDS.hits}\`]].join(" · ");for(let p of E(".beside",
r))p.hidden=!1;if(V.matches)for(let p of E(".beside",r).slice(0,Re))I(p,!0,t.elementOf);L(r),u===r?(scrollTo(0,
0),g("h2",r).focus({preventScroll:!0})):u.scrollIntoView()}function R(r,u){let d=c;c?.remove(),c=null,T.dataset.
view="report",oe.hidden=!0,document.title=re,d!==null&&m(o()),d!==null&&u&&f!==null?scrollTo(0,f):r?.scrollIntoView(),
d!==null&&u&&w(\`.families a[href="#\${CSS.escape(d.id)}"]\`)?.focus({preventScroll:!0})}function W(){let r=z(),u=!h;
h=!1;let d=r===""?null:t.familyOf(r);if(d!==null){M(t.pageOf(d),t.elementOf(r));return}r.startsWith("d-")&&document.
getElementById(r)===null&&(ee("documents"),l()),R(r===""?null:document.getElementById(r),u)}function $(){history.
pushState(null,"","#families"),R(b("families"),!0)}addEventListener("hashchange",W),document.addEventListener(
"click",r=>{let u=v(r,'a[href^="#"]');if(u?.id==="back"){r.preventDefault(),$();return}if(u!==null){h=u.getAttribute(
"href")!==location.hash;return}let d=v(r,".beside");if(d!==null){I(d,d.getAttribute("aria-expanded")!=="true",
t.elementOf),c!==null&&L(c);return}let x=v(r,"mark");if(x!==null)return K(x);let y=v(r,".heat tbody tr"),S=y===
null?null:F(y);S!==null&&(h=!0,location.hash=S)}),U(()=>{c!==null&&$(),H.query.focus(),H.scrollIntoView({block:"\\
center"})},({key:r})=>{if(c===null)return;r==="Escape"&&$();let u=r==="n"?b("next"):r==="p"?b("previous"):null;
u?.hasAttribute("href")&&u.click()}),H.hidden=!1,l(),W(),T.dataset.ready=""}})();
`
