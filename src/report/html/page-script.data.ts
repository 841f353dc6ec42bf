/** Made from report/html/client/comparison.ts by `npm run scripts`. */
export const PAGE_SCRIPT: string = `"use strict";(()=>{var S=document.documentElement,E=matchMedia("(min-width: 900px)"),I=(e,t=document)=>t.querySelector(e),u=(e,t=document)=>t.
querySelector(e),w=(e,t=document)=>[...t.querySelectorAll(e)],m=e=>document.getElementById(e),g=(e,t)=>e.target.
closest(t);function C(){try{return decodeURIComponent(location.hash.slice(1))}catch{return""}}function D(e){S.
classList.add("js");let t=m("theme");for(let n of[t,...e])n.hidden=!1;t.addEventListener("click",()=>{let n=S.
dataset.theme?S.dataset.theme==="dark":matchMedia("(prefers-color-scheme: dark)").matches;S.dataset.theme=n?"l\\
ight":"dark"})}function N(e,t,n){e.addEventListener("input",t),e.addEventListener("reset",()=>setTimeout(t)),e.
addEventListener("submit",o=>{o.preventDefault(),n()})}function B(e,t){document.addEventListener("keydown",n=>{
if(n.ctrlKey||n.metaKey||n.altKey||n.isComposing)return;let o=g(n,"input, select, textarea");if(o!==null){n.key===
"Escape"&&o.blur();return}if(n.key!=="/")return t(n);n.preventDefault(),e()})}function K(e,t){if(!window.CSS||!CSS.highlights||(CSS.highlights.delete("found"),e===""))return;let n=[];for(let o of t){
if(o.hidden)continue;let d=document.createTreeWalker(o,NodeFilter.SHOW_TEXT);for(;d.nextNode()&&n.length<2e3;){
let l=d.currentNode,a=l.data.toLowerCase();for(let r=a.indexOf(e);r>=0;r=a.indexOf(e,r+e.length)){let i=new Range;
i.setStart(l,r),i.setEnd(l,r+e.length),n.push(i);let s=l.parentElement.closest("details");s!==null&&(s.open=!0)}}}
CSS.highlights.set("found",new Highlight(...n))}var U=40,F=!1;function P(e,t){F||(F=!0,requestAnimationFrame(()=>{if(F=!1,!E.matches)return;let n=u(".wires"),
o=n.getBoundingClientRect(),d=r=>{let i=r.getBoundingClientRect();return Math.min(o.height,Math.max(0,i.top+Math.
min(i.height,U)/2-o.top))},l=r=>{let i=r.getBoundingClientRect();return i.bottom>o.top&&i.top<o.bottom},a=[];for(let r of e()){
let i=t(r);if(!i&&!(l(r.source)&&l(r.target)))continue;let s=document.createElementNS("http://www.w3.org/2000/\\
svg","path"),[L,$]=[d(r.source),d(r.target)];s.setAttribute("d",\`M0 \${L}C28 \${L} 28 \${$} 56 \${$}\`),s.setAttribute(
"class",i?\`\${r.relation} on\`:r.relation),a.push(s)}n.replaceChildren(...a)}))}var f=m("filters"),A=m("links"),h=w(".task"),v=w(".link");D([f,u(".hint"),u(".switch"),u(".close")]);var c=null,
p=e=>e.dataset.side,M=e=>e.dataset.links.split(" ").filter(Boolean),x={source:new Map,target:new Map};for(let e of h)
for(let t of M(e))x[p(e)].set(t,e);var O=e=>M(e).map(t=>x[p(e)==="source"?"target":"source"].get(t)).filter(t=>t!==
void 0);function W(e){let t=m(p(e));if(E.matches){let n=e.getBoundingClientRect().top-t.getBoundingClientRect().
top;t.scrollTop+=n-Math.max(40,(t.clientHeight-e.offsetHeight)/3)}else q(p(e)),e.scrollIntoView({block:"start"})}
function q(e){u(".workspace").dataset.show=e;for(let t of w(".switch button"))t.setAttribute("aria-pressed",String(
t.dataset.show===e))}function T(e,{link:t,focus:n,reveal:o=!0,quiet:d}){c!==null&&(c.removeAttribute("aria-cur\\
rent"),c.tabIndex=-1);for(let i of w(".task.linked"))i.classList.remove("linked");c=e,e.setAttribute("aria-cur\\
rent","true"),e.tabIndex=0;let l=t===void 0?M(e):[t];for(let i of v)i.classList.toggle("shown",l.includes(i.id)),
i.style.order=String(l.indexOf(i.id));u(".hint").hidden=!0,u(".nolink").hidden=l.length>0,A.classList.toggle("\\
open",l.length>0&&!d),A.scrollTop=0;let a=O(e);for(let i of a)i.classList.add("linked");(o||!E.matches&&!d)&&W(
e);let r=a.find(i=>t===void 0||M(i).includes(t));r!==void 0&&E.matches&&W(r),n&&e.focus({preventScroll:!0}),d||
history.replaceState(null,"",\`#\${t??e.id}\`),m("said").textContent=a.length>0?\`\${WORDS.linksTo} \${a.map(i=>i.id.
slice(2)).join(" ")}\`:WORDS.noLink,H()}function V(){A.classList.remove("open"),c?.focus({preventScroll:!0})}function y(e){
let t=v.some(o=>o.id===e)?e:void 0,n=t===void 0?h.find(o=>o.id===e):x.source.get(t);return n===void 0?!1:(n.hidden&&
(f.reset(),k()),T(n,t===void 0?{focus:!0}:{link:t,focus:!0}),!0)}document.addEventListener("click",e=>{let t=g(
e,'a[href^="#"]');if(t!==null&&t.className!=="skip"&&y(decodeURIComponent(t.hash.slice(1)))){e.preventDefault();
return}let n=g(e,".task");n!==null&&g(e,"a, summary, details")===null&&T(n,{reveal:!1,focus:!0});let o=g(e,".s\\
witch button");o!==null&&q(o.dataset.show);let d=g(e,"svg [data-section], svg [data-pair]");d!==null&&_(d)});u(
".close").addEventListener("click",V);window.addEventListener("hashchange",()=>y(C()));function _(e){let{section:t,
pair:n,link:o}=e.dataset;if(t&&(f.section.value=t,k()),m("documents").scrollIntoView(),t)return;if(o){y(o);return}
let[d,l]=n.split(" ");y(\`s-\${d}\`);let a=m(\`t-\${l}\`);a.classList.add("linked"),E.matches&&W(a)}function b(e){let t=c===
null?"source":p(c),n=h.filter(l=>p(l)===t&&!l.hidden),o=c===null?-1:n.indexOf(c),d=n[o+e]??(o<0?n[0]:void 0);d!==
void 0&&T(d,{focus:!0})}function R(e){if(c===null||p(c)===e)return;let t=O(c).find(n=>!n.hidden);t!==void 0&&T(
t,{focus:!0})}function j(e){let t=v.filter(d=>!d.hidden),n=t.findIndex(d=>d.classList.contains("shown")),o=t[(n+
e+t.length)%t.length];o!==void 0&&y(o.id)}var z={ArrowDown:()=>b(1),ArrowUp:()=>b(-1),j:()=>b(1),k:()=>b(-1),ArrowRight:()=>R(
"target"),ArrowLeft:()=>R("source"),Enter:()=>c!==null&&R(p(c)==="source"?"target":"source"),n:()=>j(1),p:()=>j(
-1),Escape:V};B(()=>f.query.focus(),e=>{let t=z[e.key];t===void 0||e.key==="Enter"&&g(e,"a, button, summary")!==
null||g(e,".workspace")===null&&e.key.startsWith("Arrow")||(e.preventDefault(),t())});for(let[e,t]of h.entries())
t.tabIndex=e===0?0:-1,t.addEventListener("focus",()=>{t!==c&&T(t,{reveal:!1})});var G=new Map(h.map(e=>[e,e.textContent.
toLowerCase()]));function k(){let e=f.query.value.trim().toLowerCase(),t=w("[name=status]:checked",f).map(s=>s.
value),n=Number(f.confidence.value);u("output",f).value=n.toFixed(2);let[o,d,l]=[f.section.value,f.unit.value,
f.uncertain.checked],a=s=>t.includes(s.dataset.status)&&G.get(s).includes(e)&&(d===""||s.dataset.units.includes(
\`|\${d}|\`))&&(n===0||Number(s.dataset.confidence)>=n)&&(!l||s.dataset.uncertain==="true")&&(o===""||s.dataset.section===
o),r=new Set(h.filter(a));if(o!=="")for(let s of[...r])for(let L of O(s))r.add(L);for(let s of h)s.hidden=!r.has(
s);for(let s of w(".group"))s.hidden=I(".task:not([hidden])",s)===null;for(let s of["source","target"])u(".not\\
hing",m(s)).hidden=h.some(L=>p(L)===s&&!L.hidden);let i=new Set([...r].flatMap(M));for(let s of v)s.hidden=!i.
has(s.id);m("count").textContent=\`\${WORDS.shown} \${r.size} \${WORDS.of} \${h.length}\`,K(e,h),H()}N(f,k,()=>{});var Q=()=>v.
flatMap(e=>{let[t,n]=[x.source.get(e.id),x.target.get(e.id)];return t===void 0||n===void 0||t.hidden||n.hidden?
[]:[{source:t,target:n,relation:e.classList[1]}]});function H(){P(Q,({source:e,target:t})=>e===c||t===c)}for(let e of[
"source","target"])m(e).addEventListener("scroll",H,{passive:!0});window.addEventListener("resize",H);window.addEventListener(
"toggle",H,!0);k();if(!y(C())){let e=h.find(t=>M(t).length>0);e!==void 0&&E.matches&&T(e,{quiet:!0,reveal:!1})}})();
`
