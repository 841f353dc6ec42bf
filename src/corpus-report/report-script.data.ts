/** Made from corpus-report/client/lineage.ts by `npm run scripts`. */
export const REPORT_SCRIPT: string = `"use strict";(()=>{var f=document.documentElement,w=matchMedia("(min-width: 900px)"),h=(e,t=document)=>t.querySelector(e),a=(e,t=document)=>t.
querySelector(e),d=(e,t=document)=>[...t.querySelectorAll(e)],s=e=>document.getElementById(e),E=(e,t)=>e.target.
closest(t);function k(){try{return decodeURIComponent(location.hash.slice(1))}catch{return""}}function S(e){f.
classList.add("js");let t=s("theme");for(let n of[t,...e])n.hidden=!1;t.addEventListener("click",()=>{let n=f.
dataset.theme?f.dataset.theme==="dark":matchMedia("(prefers-color-scheme: dark)").matches;f.dataset.theme=n?"l\\
ight":"dark"})}function F(e,t,n){e.addEventListener("input",t),e.addEventListener("reset",()=>setTimeout(t)),e.
addEventListener("submit",o=>{o.preventDefault(),n()})}function O(e,t){document.addEventListener("keydown",n=>{
if(n.ctrlKey||n.metaKey||n.altKey||n.isComposing)return;let o=E(n,"input, select, textarea");if(o!==null){n.key===
"Escape"&&o.blur();return}if(n.key!=="/")return t(n);n.preventDefault(),e()})}function g(e,t,n=""){let o=document.createElement(e);return t!==""&&(o.className=t),o.textContent=n,o}function z(e,t){
let[n,o]=e.dataset.o.split("-").map(Number);return{number:t+1,from:n,to:o}}function B(e,t){let n=g("p","text");
n.lang="zh";let o=0,r=null;for(let{number:l,from:i,to:c}of t){if(i<o){r!==null&&(r.dataset.n+=\`·\${l}\`);continue}
n.append(e.slice(o,i)),r=g("mark","",e.slice(i,c)),r.dataset.n=String(l),n.append(r),o=c}return n.append(e.slice(
o)),n}function y(e,t){e.setAttribute("aria-expanded",String(t));let n=a(".pair",e.closest(".member"));if(h(".f\\
rom",n)?.remove(),n.classList.toggle("both",t),!t)return;let o=s(e.dataset.origin),r=d("mark",a(".own",n)).map(
z).sort((i,c)=>i.from-c.from||i.number-c.number),l=g("div","from");l.append(g("p","eyebrow",\`\${WORDS.originText}\\
 \${a("h4",o).textContent}\`),B(a(".own",o).textContent,r),g("p","meta",r.length>0?WORDS.matched:WORDS.noMatched)),
n.prepend(l)}function $(e){for(let l of d("mark.on"))l.classList.remove("on");let t=e.closest(".pair");if(t===
null)return;let n=d(".own mark",t),o=l=>l.dataset.n?.split("·")??[String(n.indexOf(l)+1)],r=o(e);for(let l of d(
"mark",t))o(l).some(i=>r.includes(i))&&l.classList.add("on")}var R=40,L=e=>h('a[href^="#f-"]',e)?.getAttribute("href")?.slice(1)??null,C=d("[data-rows]").map(e=>{let t=(e.
closest(".scroll")??e).nextElementSibling;return{rows:d(e instanceof HTMLTableElement?"tbody > tr":":scope > l\\
i",e),more:t instanceof HTMLElement&&t.classList.contains("more")?t:null,isOfFamilies:e.closest("#families")!==
null,isOpen:!1}});function T(e){for(let{rows:t,more:n,isOpen:o,isOfFamilies:r}of C){let l=0;for(let i of t){let c=e!==
null&&r?L(i):null,v=c===null||e.has(c);v&&l++,i.hidden=!v||!o&&l>R}n!==null&&(n.hidden=o||l<=R,a("span",n).textContent=
String(l))}}function D(e){for(let t of C)t.more!==null&&a("button",t.more).addEventListener("click",()=>{t.isOpen=
!0,e()})}var p=s("filters"),I=s("pager"),q=document.title;S([p,...d(".beside")]);var M=d(".families > *"),u=null,A=null;
function P(e){let t=s(L(e)),n=d(".own",t).map(({textContent:o})=>o);return\`\${t.id} \${a("h2",t).textContent} \${n.
join(" ")}\`.toLowerCase()}function W(){let e=p.query.value.trim().toLowerCase(),[t,n]=[p.kind.value,p.unit.value];
e!==""&&(A??=new Map(M.map(l=>[l,P(l)])));let o=l=>(e===""||A.get(l).includes(e))&&(t===""||l.dataset.kinds.split(
" ").includes(t))&&(n===""||l.dataset.units.split(\`
\`).includes(n));u=e===""&&t===""&&n===""?null:new Set(M.filter(o).map(l=>L(l))),T(u),a(".nothing").hidden=u===
null||u.size>0,s("count").textContent=\`\${WORDS.shown} \${u?.size??M.length} \${WORDS.of} \${M.length}\`}var K=()=>M.
map(e=>L(e)).filter(e=>u===null||u.has(e));D(()=>T(u));F(p,W,()=>{let e=K()[0];e!==void 0&&(location.hash=e)});
var V=12,m=null,x=null,b=!0;function Q(e,t){m===null&&(x=scrollY),m?.classList.remove("open"),m=e,f.dataset.view=
"family",e.classList.add("open"),I.hidden=!1,document.title=\`\${a("h2",e).textContent} · \${q}\`;let n=K(),o=n.indexOf(
e.id),r={previous:n[o-1],next:n[o+1]};for(let[l,i]of Object.entries(r))s(l).setAttribute("aria-disabled",String(
i===void 0)),i===void 0?s(l).removeAttribute("href"):s(l).setAttribute("href",\`#\${i}\`);if(s("place").textContent=
o<0?"":\`\${o+1} / \${n.length}\`,w.matches)for(let l of d(".beside",e).slice(0,V))y(l,!0);t===e?(scrollTo(0,0),a(
"h2",e).focus({preventScroll:!0})):t.scrollIntoView()}function N(e,t){let n=m;m?.classList.remove("open"),m=null,
f.dataset.view="report",I.hidden=!0,document.title=q,n!==null&&t&&x!==null?scrollTo(0,x):e?.scrollIntoView(),n!==
null&&t&&h(\`.families a[href="#\${CSS.escape(n.id)}"]\`)?.focus({preventScroll:!0})}function j(){let e=k(),t=e===
""?null:document.getElementById(e),n=t?.closest(".family")??null,o=!b;b=!1,t!==null&&n!==null?Q(n,t):N(t,o)}function H(){
history.pushState(null,"","#families"),N(s("families"),!0)}addEventListener("hashchange",j);document.addEventListener(
"click",e=>{let t=E(e,'a[href^="#"]');if(t?.id==="back"){e.preventDefault(),H();return}if(t!==null){b=t.getAttribute(
"href")!==location.hash;return}let n=E(e,".beside");if(n!==null)return y(n,n.getAttribute("aria-expanded")!=="\\
true");let o=E(e,"mark");if(o!==null)return $(o);let r=E(e,".heat tbody tr");r!==null&&(b=!0,location.hash=L(r))});
O(()=>{m!==null&&H(),p.query.focus(),p.scrollIntoView({block:"center"})},({key:e})=>{if(m===null)return;e==="E\\
scape"&&H();let t=e==="n"?s("next"):e==="p"?s("previous"):null;t?.hasAttribute("href")&&t.click()});W();j();})();
`
