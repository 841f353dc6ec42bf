/** Made from report/html/client/comparison.ts by `npm run scripts`. */
export const PAGE_SCRIPT: string = `"use strict";(()=>{var O=document.documentElement,x=matchMedia("(min-width: 900px)"),w=(e,t=document)=>t.querySelector(e),u=(e,t=document)=>t.
querySelector(e),E=(e,t=document)=>[...t.querySelectorAll(e)],m=e=>document.getElementById(e),L=(e,t)=>e.target.
closest(t);function X(){try{return decodeURIComponent(location.hash.slice(1))}catch{return""}}function Y(e){O.
classList.add("js");let t=m("theme");for(let n of[t,...e])n.hidden=!1;t.addEventListener("click",()=>{let n=O.
dataset.theme?O.dataset.theme==="dark":matchMedia("(prefers-color-scheme: dark)").matches;O.dataset.theme=n?"l\\
ight":"dark"})}function J(e,t,n){e.addEventListener("input",t),e.addEventListener("reset",()=>setTimeout(t)),e.
addEventListener("submit",o=>{o.preventDefault(),n()})}function Z(e,t){document.addEventListener("keydown",n=>{
if(n.ctrlKey||n.metaKey||n.altKey||n.isComposing)return;let o=L(n,"input, select, textarea");if(o!==null){n.key===
"Escape"&&o.blur();return}if(n.key!=="/")return t(n);n.preventDefault(),e()})}var k=["source","target"],c=m("filters"),p=E(".task"),M=E(".link"),h=e=>e.dataset.side,D=e=>e==="source"?"targ\\
et":"source",y=e=>e.dataset.links.split(" ").filter(Boolean),S={source:new Map,target:new Map};for(let e of p)
for(let t of y(e))S[h(e)].set(t,e);var R=e=>y(e).map(t=>S[D(h(e))].get(t)).filter(t=>t!==void 0),ee=e=>(e.querySelector(
".text")??e.querySelector(".name")).textContent;var te={q:"query",section:"section",unit:"unit",sort:"sort",from:"confidence"},me={from:"0"},W=()=>E("[name=st\\
atus]",c),N=()=>{let[e=""]=X().split("&");return e.includes("=")?"":e};function A(e){let t=[encodeURIComponent(
e)],n=(s,l)=>{l!==(me[s]??"")&&t.push(\`\${s}=\${encodeURIComponent(l)}\`)};for(let[s,l]of Object.entries(te))n(s,
c[l].value);let o=W().filter(s=>s.checked);o.length<W().length&&n("status",o.map(s=>s.value).join(",")||"-"),c.
uncertain.checked&&n("check","1");let i=t.filter((s,l)=>l>0||s!=="").join("&");history.replaceState(null,"",i===
""?location.pathname+location.search:\`#\${i}\`)}function U(){let e=new Map;for(let n of location.hash.slice(1).split(
"&")){let[,o,i]=/^(\\w+)=(.*)$/u.exec(n)??[];if(o!==void 0)try{e.set(o,decodeURIComponent(i))}catch{}}if(e.size===
0)return!1;c.reset();for(let[n,o]of Object.entries(te))pe(c[o],e.get(n));let t=e.get("status")?.split(",");if(t!==
void 0)for(let n of W())n.checked=t.includes(n.value);return c.uncertain.checked=e.get("check")==="1",!0}function pe(e,t){
if(t===void 0)return;let n=e.value;e.value=t,e.value!==t&&e instanceof HTMLSelectElement&&(e.value=n)}var B=new Set;function ne(e,t){for(let i of B)i.open=!1;B.clear();let n=window.CSS?.highlights;if(n?.delete("f\\
ound"),e==="")return;let o=[];for(let i of t){if(i.hidden)continue;let s=document.createTreeWalker(i,NodeFilter.
SHOW_TEXT);for(;s.nextNode()&&o.length<2e3;){let l=s.currentNode,d=l.data.toLowerCase();for(let f=d.indexOf(e);f>=
0;f=d.indexOf(e,f+e.length)){let r=new Range;r.setStart(l,f),r.setEnd(l,f+e.length),o.push(r);let g=l.parentElement.
closest("details");g===null||g.open||l.parentElement.closest(".text")===null||(g.open=!0,B.add(g))}}}n!==void 0&&
window.Highlight&&n.set("found",new Highlight(...o))}function oe(e,t){let n=0;if(t!=="")for(let o=e.indexOf(t);o>=
0;o=e.indexOf(t,o+t.length))n++;return n}var he=p.map(e=>e.parentElement),ge=E("[name=status]").map(e=>e.value),se=e=>Number(e.dataset.confidence),I=e=>e.
dataset.units.split("|")[1]??"",Ee={doubtful:[se,null],sure:[e=>-se(e),null],status:[e=>ge.indexOf(e.dataset.status),
"status"],unit:[e=>Le.get(I(e)),"unit"]},Le=(()=>{let e=new Map;for(let n of p)e.set(I(n),(e.get(I(n))??0)+1);
let t=[...e].sort((n,o)=>+(n[0]==="")-+(o[0]==="")||o[1]-n[1]);return new Map(t.map(([n],o)=>[n,o]))})(),C=[];
function re(e,t){let[n,o]=Ee[e]??[];for(let s of C)s.remove();C=[];for(let[s,l]of p.entries())he[s].append(l);
if(n===void 0)return p;let i=[...p].sort((s,l)=>n(s)-n(l));for(let s of k){let l=null,d=null;for(let f of i.filter(
r=>h(r)===s)){let r=o===null?"":o==="unit"?I(f)||t:u(".badge",f).textContent;(l===null||r!==d)&&(l=document.createElement(
"div"),l.className="group",r!==""&&(l.appendChild(document.createElement("h3")).textContent=r),m(s).insertBefore(
l,w(".nothing",m(s))),C=[...C,l],d=r),l.append(f)}}return i}var xe=40,j=!1;function ie(e,t){j||(j=!0,requestAnimationFrame(()=>{if(j=!1,!x.matches)return;let n=u(".wires"),
o=n.getBoundingClientRect(),i=d=>{let f=d.getBoundingClientRect();return Math.min(o.height,Math.max(0,f.top+Math.
min(f.height,xe)/2-o.top))},s=d=>{let f=d.getBoundingClientRect();return f.bottom>o.top&&f.top<o.bottom},l=[];
for(let d of e()){let f=t(d);if(!f&&!(s(d.source)&&s(d.target)))continue;let r=document.createElementNS("http:\\
//www.w3.org/2000/svg","path"),[g,Q]=[i(d.source),i(d.target)];r.setAttribute("d",\`M0 \${g}C28 \${g} 28 \${Q} 56 \${Q}\`),
r.setAttribute("class",f?\`\${d.relation} on\`:d.relation),l.push(r)}n.replaceChildren(...l)}))}var V=m("links");Y([c,u(".hint"),u(".switch"),u(".close")]);var a=null,F,_=p;function q(e){let t=m(h(e));if(x.
matches){let n=e.getBoundingClientRect().top-t.getBoundingClientRect().top;t.scrollTop+=n-Math.max(40,(t.clientHeight-
e.offsetHeight)/3)}else de(h(e)),e.scrollIntoView({block:"start"})}function de(e){u(".workspace").dataset.show=
e;for(let t of E(".switch button"))t.setAttribute("aria-pressed",String(t.dataset.show===e))}function v(e,{link:t,
focus:n,reveal:o=!0,quiet:i}){a!==null&&(a.removeAttribute("aria-current"),a.tabIndex=-1);for(let d of E(".tas\\
k.linked"))d.classList.remove("linked");a=e,F=t,e.setAttribute("aria-current","true"),e.tabIndex=0;let s=R(e);
for(let d of s)d.classList.add("linked");ae(),V.classList.toggle("open",(s.length>0||w(".candidates",e)!==null)&&
!i),V.scrollTop=0,(o||!x.matches&&!i)&&q(e);let l=s.find(d=>t===void 0||y(d).includes(t));l!==void 0&&x.matches&&
q(l),n&&e.focus({preventScroll:!0}),i||A(t??e.id),m("said").textContent=s.length>0?\`\${WORDS.linksTo} \${s.map(d=>d.
id.slice(2)).join(" ")}\`:WORDS.noLink,b()}function ae(){if(a===null)return;let e=a.hidden,t=e?[]:F===void 0?y(
a):[F];for(let s of M)s.classList.toggle("shown",t.includes(s.id)),s.style.order=String(t.indexOf(s.id));u("#l\\
inks-title .meta").textContent=e?"":String(t.length),u(".hint").hidden=!0,u(".unseen").hidden=!e,u(".unseen b").
textContent=a.id.slice(2);let n=u(".nolink");n.hidden=t.length>0||e;let o=w(".candidates ol",a);u("p",n).textContent=
o===null?WORDS.noLink:WORDS.nearest,w("ol",n)?.remove(),o!==null&&n.append(o.cloneNode(!0));let i=ce(a);u(".wa\\
lk").hidden=e,u(".walk output").textContent=\`\${i.indexOf(a)+1} / \${i.length}\`}var ce=e=>_.filter(t=>h(t)===h(e)&&
!t.hidden);function ue(){V.classList.remove("open"),a?.focus({preventScroll:!0})}function T(e){let t=M.some(o=>o.
id===e)?e:void 0,n=t===void 0?p.find(o=>o.id===e):S.source.get(t);return n===void 0?!1:(n.hidden&&(c.reset(),$()),
v(n,t===void 0?{focus:!0}:{link:t,focus:!0}),!0)}document.addEventListener("click",e=>{let t=L(e,".side [data-\\
status]");if(t!==null){e.preventDefault(),ye(t.dataset.status);return}let n=L(e,'a[href^="#"]');if(n!==null&&n.
className!=="skip"&&T(decodeURIComponent(n.hash.slice(1)))){e.preventDefault();return}let o=L(e,".task");o!==null&&
L(e,"a, summary, details")===null&&v(o,{reveal:!1,focus:!0});let i=L(e,".switch button");i!==null&&de(i.dataset.
show);let s=L(e,".walk button");s!==null&&H(Number(s.dataset.step),!1);let l=L(e,"svg [data-section], svg [dat\\
a-pair], svg [data-task]");l!==null&&we(l)});u(".close").addEventListener("click",ue);u(".unseen button").addEventListener(
"click",()=>a!==null&&T(a.id));window.addEventListener("hashchange",()=>{U()&&$(),T(N())});function we(e){let{
section:t,pair:n,link:o,task:i}=e.dataset;if(t&&(c.section.value=t,G()),m("documents").scrollIntoView(),t)return;
if(o??i){T(o??i);return}let[s,l]=n.split(" ");T(\`s-\${s}\`);let d=m(\`t-\${l}\`);d.classList.add("linked"),x.matches&&
q(d)}function H(e,t=!0){let n=a===null?_.filter(s=>h(s)==="source"&&!s.hidden):ce(a),o=a===null?-1:n.indexOf(a),
i=o<0?n[0]:n[o+e];i!==void 0&&v(i,{focus:t})}function K(e){if(a===null||h(a)===e)return;let t=R(a).find(n=>!n.
hidden);t!==void 0&&v(t,{focus:!0})}function le(e){let t=M.filter(i=>!i.hidden),n=t.findIndex(i=>i.classList.contains(
"shown")),o=t[(n+e+t.length)%t.length];o!==void 0&&T(o.id)}var Me={ArrowDown:()=>H(1),ArrowUp:()=>H(-1),j:()=>H(
1),k:()=>H(-1),ArrowRight:()=>K("target"),ArrowLeft:()=>K("source"),Enter:()=>a!==null&&K(D(h(a))),n:()=>le(1),
p:()=>le(-1),Escape:ue};Z(()=>c.query.focus(),e=>{let t=Me[e.key];t===void 0||e.key==="Enter"&&L(e,"a, button,\\
 summary")!==null||L(e,".workspace")===null&&e.key.startsWith("Arrow")||(e.preventDefault(),t())});for(let[e,t]of p.
entries())t.tabIndex=e===0?0:-1,t.addEventListener("focus",()=>{t!==a&&v(t,{reveal:!1})});var fe=new Map(p.map(
e=>[e,ee(e).toLowerCase()])),z=E("[name=status]",c);function ye(e){let t=z.every(n=>n.checked===(n.value===e));
for(let n of z)n.checked=t||n.value===e;G(),m("documents").scrollIntoView()}var P="";function $(){c.sort.value!==
P&&(P=c.sort.value,_=re(P,WORDS.noUnit));let e=c.query.value.trim().toLowerCase(),t=z.filter(r=>r.checked).map(
r=>r.value),n=Number(c.confidence.value);u("output",c).value=n.toFixed(2);let[o,i,s]=[c.section.value,c.unit.value,
c.uncertain.checked],l=r=>t.includes(r.dataset.status)&&fe.get(r).includes(e)&&(i===""||r.dataset.units.includes(
\`|\${i}|\`))&&(n===0||Number(r.dataset.confidence)>=n)&&(!s||r.dataset.uncertain==="true")&&(o===""||r.dataset.section===
o),d=new Set(p.filter(l));if(o!=="")for(let r of[...d])for(let g of R(r))d.add(g);for(let r of p)r.hidden=!d.has(
r);for(let r of E(".group"))r.hidden=w(".task:not([hidden])",r)===null;for(let r of k)u(".nothing",m(r)).hidden=
p.some(g=>h(g)===r&&!g.hidden);let f=new Set([...d].flatMap(y));for(let r of M)r.hidden=!f.has(r.id);m("count").
textContent=[\`\${WORDS.shown} \${d.size} \${WORDS.of} \${p.length}\`,...Te(e,d)].join(" · "),ae(),ne(e,[...d,...M]),
b()}function Te(e,t){if(e==="")return[];let n={source:0,target:0};for(let o of t)n[h(o)]+=oe(fe.get(o),e);return[
\`\${WORDS.hits} \${WORDS.inSource} \${n.source} · \${WORDS.inTarget} \${n.target}\`]}function G(){$(),A(a!==null&&!a.
hidden?F??a.id:"")}J(c,G,()=>{});var Se=()=>M.flatMap(e=>{let[t,n]=[S.source.get(e.id),S.target.get(e.id)];return t===
void 0||n===void 0||t.hidden||n.hidden?[]:[{source:t,target:n,relation:e.classList[1]}]});function b(){ie(Se,({
source:e,target:t})=>e===a||t===a)}for(let e of k)m(e).addEventListener("scroll",b,{passive:!0});window.addEventListener(
"resize",b);window.addEventListener("toggle",b,!0);var ve=U();$();if(!T(N())){ve&&m("documents").scrollIntoView();
let e=p.find(t=>y(t).length>0&&!t.hidden);e!==void 0&&x.matches&&v(e,{quiet:!0,reveal:!1})}})();
`
