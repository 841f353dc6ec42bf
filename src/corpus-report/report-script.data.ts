/** Made from corpus-report/client/lineage.ts by `npm run scripts`. */
export const REPORT_SCRIPT: string = `"use strict";(()=>{function D(e,n){if(!window.CSS||!CSS.highlights||(CSS.highlights.delete("found"),e===""))return;let t=[];for(let o of n){
if(o.hidden)continue;let s=document.createTreeWalker(o,NodeFilter.SHOW_TEXT);for(;s.nextNode()&&t.length<2e3;){
let i=s.currentNode,a=i.data.toLowerCase();for(let d=a.indexOf(e);d>=0;d=a.indexOf(e,d+e.length)){let l=new Range;
l.setStart(i,d),l.setEnd(i,d+e.length),t.push(l);let c=i.parentElement.closest("details");c!==null&&(c.open=!0)}}}
CSS.highlights.set("found",new Highlight(...t))}var w=document.documentElement,N=matchMedia("(min-width: 900px)"),x=(e,n=document)=>n.querySelector(e),y=(e,n=document)=>n.
querySelector(e),h=(e,n=document)=>[...n.querySelectorAll(e)],E=e=>document.getElementById(e),H=(e,n)=>e.target.
closest(n);function z(){try{return decodeURIComponent(location.hash.slice(1))}catch{return""}}function B(e){w.
classList.add("js");let n=E("theme");for(let t of[n,...e])t.hidden=!1;n.addEventListener("click",()=>{let t=w.
dataset.theme?w.dataset.theme==="dark":matchMedia("(prefers-color-scheme: dark)").matches;w.dataset.theme=t?"l\\
ight":"dark"})}function P(e,n,t){e.addEventListener("input",n),e.addEventListener("reset",()=>setTimeout(n)),e.
addEventListener("submit",o=>{o.preventDefault(),t()})}function _(e,n){document.addEventListener("keydown",t=>{
if(t.ctrlKey||t.metaKey||t.altKey||t.isComposing)return;let o=H(t,"input, select, textarea");if(o!==null){t.key===
"Escape"&&o.blur();return}if(t.key!=="/")return n(t);t.preventDefault(),e()})}function k(e,n,t=""){let o=document.createElement(e);return n!==""&&(o.className=n),o.textContent=t,o}function re(e,n){
let[t,o]=e.dataset.o.split("-").map(Number);return{number:n+1,from:t,to:o}}function se(e,n){let t=k("p","text");
t.lang="zh";let o=0,s=null;for(let{number:i,from:a,to:d}of n){if(a<o){s!==null&&(s.dataset.n+=\`·\${i}\`);continue}
t.append(e.slice(o,a)),s=k("mark","",e.slice(a,d)),s.dataset.n=String(i),t.append(s),o=d}return t.append(e.slice(
o)),t}function $(e,n,t){e.setAttribute("aria-expanded",String(n));let o=y(".pair",e.closest(".member"));x(".fr\\
om",o)?.remove(),o.classList.toggle("both",n);let s=n?t(e.dataset.origin):null;if(s===null)return;let i=h("mar\\
k",y(".own",o)).map(re).sort((d,l)=>d.from-l.from||d.number-l.number),a=k("div","from");a.append(k("p","eyebro\\
w",\`\${WORDS.originText} \${y("h4",s).textContent}\`),se(y(".own",s).textContent,i),k("p","meta",i.length>0?WORDS.
matched:WORDS.noMatched)),o.prepend(a)}function j(e){for(let i of h("mark.on"))i.classList.remove("on");let n=e.
closest(".pair");if(n===null)return;let t=h(".own mark",n),o=i=>i.dataset.n?.split("·")??[String(t.indexOf(i)+
1)],s=o(e);for(let i of h("mark",n))o(i).some(a=>s.includes(a))&&i.classList.add("on")}var le=/<(?<end>\\/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>[^<>]*?)(?<closed>\\/?)>|[^<]+/gu,ie=/(?<name>[a-zA-Z:-]+)(?:="(?<value>[^"]*)")?/gu,
ae=/&(?:amp|lt|gt|quot|#39|#96);/gu,ce={"&amp;":"&","&lt;":"<","&gt;":">","&quot;":'"',"&#39;":"'","&#96;":"\`"},
de="http://www.w3.org/2000/svg",ue=new Set("a article b br button details div figcaption figure h2 h3 h4 h5 li\\
 mark ol p q section small span strong summary table tbody td th thead tr ul".split(" ")),me=new Set("svg a ci\\
rcle clipPath defs desc ellipse g line linearGradient path pattern polygon polyline rect stop style text title\\
 tspan".split(" ")),fe=/^(?:aria-[a-z]+|data-[a-z-]+|class|colspan|hidden|href|id|lang|open|role|scope|style|tabindex|title|type)$/u,
pe=/^(?!on)(?:[a-z][a-z-]*|viewBox|clipPathUnits|patternUnits|gradientUnits)$/u,ge=new Set(["br"]),V=e=>e.replace(
ae,n=>ce[n]);function R(e){let n=document.createDocumentFragment(),t=[n];for(let{0:o,groups:s}of e.matchAll(le)){
let i=t.at(-1);if(s.name===void 0)i.append(V(o));else if(s.end==="/")t.length>1&&t.pop();else{let a=he(s.name,
i);for(let{groups:d}of s.rest.matchAll(ie))Ee(a,d.name,d.value??"");i.append(a),s.closed===""&&!ge.has(s.name)&&
t.push(a)}}return n}function he(e,n){return e==="svg"||n instanceof SVGElement&&n.localName!=="foreignObject"?
document.createElementNS(de,me.has(e)?e:"g"):document.createElement(ue.has(e)?e:"span")}function Ee(e,n,t){let o=(e instanceof
SVGElement?pe:fe).test(n),s=/href|src|action/iu.test(n)&&!t.startsWith("#");o&&!s&&e.setAttribute(n,V(t))}var be=/<p class="text own"[^>]*>([\\s\\S]*?)<\\/p>/gu,ye=/<article class="member" id="([^"]+)"/gu,xe=/<[^>]*>/gu;
function G(e){let n=new Map(e.map(l=>[l.anchor,l])),t=new Map,o=new Map,s=null;function i(l){let c=t.get(l);if(c!==
void 0)return c;let{label:f,page:g}=n.get(l),L=[...g.matchAll(be)].map(A=>A[1].replace(xe,"")).join(\`
\`),M={name:\`\${l.slice(2)} \${f}\`.toLowerCase(),text:R(L).textContent.toLowerCase()};return t.set(l,M),M}function a(l){
return n.has(l)?l:(s??=new Map(e.flatMap(({anchor:c,page:f})=>[...f.matchAll(ye)].map(g=>[g[1],c]))),s.get(l)??
null)}function d(l){let c=o.get(l);if(c!==void 0)return c;let f=y(".family",R(n.get(l).page));return o.set(l,f),
f}return{anchors:e.map(({anchor:l})=>l),dataOf:l=>n.get(l),wordsOf:i,familyOf:a,pageOf:d,elementOf(l){let c=document.
getElementById(l);if(c!==null)return c;let f=a(l);if(f===null)return null;let g=d(f);return l===f?g:x(\`[id="\${CSS.
escape(l)}"]\`,g)}}}function K(e,n){let t=0;for(let o=e.indexOf(n);o>=0;o=e.indexOf(n,o+n.length))t++;return t}
var U=24;function q(e,n){let t=e.indexOf(n);if(t<0)return"";let[o,s]=[Math.max(0,t-U),t+n.length+U];return\`\${o>
0?"…":""}\${e.slice(o,s).replaceAll(\`
\`," ")}\${s<e.length?"…":""}\`}var Me=["heat","counts","list"],Se=/href="#(f-[^"]+)"/u,Le=40,F=e=>x('a[href^="#f-"]',e)?.getAttribute("href")?.
slice(1)??null,Te=e=>typeof e=="string"?Se.exec(e)?.[1]??null:F(e),I=[];function Y(e,n){for(let t of h("[data-\\
rows]")){let o=t.dataset.rows,s=[...h(":scope > *",t),...e[o]??[]],i=Me.includes(o)?s.map(Te):null,a=x(\`[data-\\
more="\${o}"]\`),d={name:o,box:t,more:a,rows:s,first:Math.max(Le,t.children.length),families:i,isOpen:!1};I.push(
d);let l=a===null?null:x("button",a);l!==null&&(l.hidden=!1,l.addEventListener("click",()=>{d.isOpen=!0,n()}))}}
function Z(e){let n=I.find(t=>t.name===e);n!==void 0&&(n.isOpen=!0)}function J(e){for(let n of I){let{box:t,more:o,
rows:s,first:i,families:a,isOpen:d}=n,l=a===null||e===null?s.map((L,M)=>M):s.flatMap((L,M)=>a[M]!=null&&e.has(
a[M])?[M]:[]),c=d?l:l.slice(0,i);if((t.children.length!==c.length||a!==null)&&t.replaceChildren(...c.map(L=>we(
n,L))),o===null)continue;o.hidden=c.length===l.length;let[f,g]=h("b",o);f!==void 0&&(f.textContent=String(c.length)),
g!==void 0&&(g.textContent=String(l.length))}}function we({rows:e},n){let t=e[n];if(typeof t!="string")return t;
let o=R(t).firstElementChild;return e[n]=o,o}async function Q(){let e=Uint8Array.from(atob(E("data").textContent),t=>t.charCodeAt(0)),n=new Blob([e]).stream().
pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(n).text())}var Oe=12,v=E("filters"),X=E("pager"),ee=document.title;B([]);Q().then(ve,()=>{let e=document.createElement("p");
e.className="meta",e.textContent=WORDS.notOpened,y("#families").prepend(e)});function ve({families:e,rows:n}){
let t=G(e),o=()=>v.query.value.trim().toLowerCase(),s=null;function i(){let r=o(),[m,u]=[v.kind.value,v.unit.value],
b=p=>{let{kinds:O,units:te}=t.dataOf(p);if(m!==""&&!O.includes(m)||u!==""&&!te.includes(u))return!1;if(r==="")
return!0;let{name:ne,text:oe}=t.wordsOf(p);return ne.includes(r)||oe.includes(r)};s=r===""&&m===""&&u===""?null:
new Set(t.anchors.filter(b)),J(s),d(r),y(".nothing").hidden=s===null||s.size>0;let S=r===""?0:[...s].reduce((p,O)=>p+
a(O,r),0);E("count").textContent=\`\${WORDS.shown} \${s?.size??t.anchors.length} \${WORDS.of} \${t.anchors.length}\${r===
""?"":\` · \${S} \${WORDS.hits}\`}\`}let a=(r,m)=>K(t.wordsOf(r).text,m);function d(r){let m=h(".families > li");for(let u of m){
x(".found",u)?.remove();let b=r===""?null:F(u),T=b===null?0:a(b,r);if(T===0)continue;let S=document.createElement(
"p");S.className="found";let p=document.createElement("b");p.textContent=\`\${T} \${WORDS.hits}\`,S.append(p,\` \${q(
t.wordsOf(b).text,r)}\`),u.append(S)}D(r,m)}let l=()=>t.anchors.filter(r=>s===null||s.has(r));Y(n,i),P(v,i,()=>{
let r=l()[0];r!==void 0&&(location.hash=r)});let c=null,f=null,g=!0,L=r=>D(o(),h("h2, .own, .from .text",r));function M(r,m){
c===null&&(f=scrollY),c!==r&&(c?.remove(),y("main").append(r)),c=r,w.dataset.view="family",X.hidden=!1,document.
title=\`\${y("h2",r).textContent} · \${ee}\`;let u=l(),b=u.indexOf(r.id),T={previous:u[b-1],next:u[b+1]};for(let[
p,O]of Object.entries(T))E(p).setAttribute("aria-disabled",String(O===void 0)),O===void 0?E(p).removeAttribute(
"href"):E(p).setAttribute("href",\`#\${O}\`);let S=o()===""?0:a(r.id,o());E("place").textContent=[...b<0?[]:[\`\${b+
1} / \${u.length}\`],...o()===""?[]:[\`\${WORDS.hitsIn} \${S} \${WORDS.hits}\`]].join(" · ");for(let p of h(".beside",
r))p.hidden=!1;if(N.matches)for(let p of h(".beside",r).slice(0,Oe))$(p,!0,t.elementOf);L(r),m===r?(scrollTo(0,
0),y("h2",r).focus({preventScroll:!0})):m.scrollIntoView()}function A(r,m){let u=c;c?.remove(),c=null,w.dataset.
view="report",X.hidden=!0,document.title=ee,u!==null&&d(o()),u!==null&&m&&f!==null?scrollTo(0,f):r?.scrollIntoView(),
u!==null&&m&&x(\`.families a[href="#\${CSS.escape(u.id)}"]\`)?.focus({preventScroll:!0})}function W(){let r=z(),m=!g;
g=!1;let u=r===""?null:t.familyOf(r);if(u!==null){M(t.pageOf(u),t.elementOf(r));return}r.startsWith("d-")&&document.
getElementById(r)===null&&(Z("documents"),i()),A(r===""?null:document.getElementById(r),m)}function C(){history.
pushState(null,"","#families"),A(E("families"),!0)}addEventListener("hashchange",W),document.addEventListener(
"click",r=>{let m=H(r,'a[href^="#"]');if(m?.id==="back"){r.preventDefault(),C();return}if(m!==null){g=m.getAttribute(
"href")!==location.hash;return}let u=H(r,".beside");if(u!==null){$(u,u.getAttribute("aria-expanded")!=="true",
t.elementOf),c!==null&&L(c);return}let b=H(r,"mark");if(b!==null)return j(b);let T=H(r,".heat tbody tr"),S=T===
null?null:F(T);S!==null&&(g=!0,location.hash=S)}),_(()=>{c!==null&&C(),v.query.focus(),v.scrollIntoView({block:"\\
center"})},({key:r})=>{if(c===null)return;r==="Escape"&&C();let m=r==="n"?E("next"):r==="p"?E("previous"):null;
m?.hasAttribute("href")&&m.click()}),v.hidden=!1,i(),W(),w.dataset.ready=""}})();
`
