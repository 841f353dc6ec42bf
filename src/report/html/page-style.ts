import { LANGS } from '../../model/lang.js'
import { DRAWING_STYLE } from '../../write/drawing-style.js'
import { GROUND_STYLE } from '../../write/ground-style.js'
import { CHANGE } from '../../write/wording.js'

/** What the marks are called, for those who hear the page: :root:lang(en) del.dropped::before{content:"dropped "} */
const NAMES = LANGS.flatMap((lang) =>
  (['dropped', 'added', 'rewritten', 'localised'] as const).map(
    (kind) => `:root:lang(${lang}) .${kind}::before{content:"${CHANGE[kind][lang]} "}`,
  ),
).join('')

/** The comparison's page: wide and narrow, screen and print. */
export const PAGE_STYLE: string = `${GROUND_STYLE}#filters{display:flex;flex-wrap:wrap;gap:8px 18px;align-items:center;background:var(--panel);border-radius:10px;padding:10px 16px;margin-bottom:12px;font-size:14px}
#filters label{display:inline-flex;align-items:center;gap:6px;max-width:100%}
#filters select{max-width:200px}
#filters input[type=range]{padding:0;width:110px;accent-color:var(--accent)}
#filters p{margin:0 0 0 auto}
#filters fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:4px 14px}
#filters legend{float:left;margin-right:12px;padding:0}
.chip{text-decoration:none}
.chip:hover .badge{background:color-mix(in srgb,var(--tone) 12%,transparent)}
.js .bar [data-status],.strip [data-task]{cursor:pointer}
.place{margin:12px 0 4px}
.strip{display:block;width:100%;height:16px;background:var(--paper);border-radius:3px}
.strip rect{fill:var(--tone)}.strip path{stroke:var(--tone);stroke-width:20}
.strip rect{opacity:.22}
.strip rect:hover{opacity:.5}
.walk{display:flex;gap:8px;align-items:center;font-variant-numeric:tabular-nums;font-size:13px;color:var(--soft)}
.walk button{padding:0 10px}
.nolink li{margin-bottom:8px}
.nolink ol{padding-left:1.6em}
.nolink .clauses{color:var(--soft);font-size:13px;margin:0}
.unseen{background:var(--panel);border-radius:6px;padding:8px 12px}
#review{display:flex;flex-wrap:wrap;gap:8px 18px;align-items:center;border:1px solid var(--line);border-radius:10px;padding:10px 16px;margin-bottom:12px;font-size:14px}
#review p{flex-basis:100%;margin:0}
#review label{display:inline-flex;align-items:center;gap:6px;max-width:100%}
#review [type=file]{max-width:190px;border:0;padding:0}
[aria-pressed=true]{background:var(--re);border-color:var(--accent)}
.decide{display:none;flex-wrap:wrap;gap:6px;margin:6px 0;padding:6px 8px;border-left:3px solid transparent;font-size:13px}
.reviewing .decide{display:flex}
.decide.active{border-color:var(--accent);background:var(--panel)}
.decide button{padding:1px 9px}
.decide input{flex:1;min-width:7em;padding:1px 8px}
.reviewing .task[data-judged] h4::after{content:" ✓";color:var(--accent);font-weight:700}
.term{position:relative;display:inline-block}
.term summary{cursor:help;list-style:none;text-decoration:underline dotted var(--faint);text-underline-offset:4px}
.term summary::-webkit-details-marker{display:none}
.term p{position:absolute;z-index:4;left:0;top:100%;width:max-content;max-width:min(300px,70vw);margin:2px 0 0;padding:6px 10px;background:var(--paper);color:var(--ink);border:1px solid var(--faint);border-radius:6px;font-size:13px;font-weight:400;box-shadow:0 4px 14px #0002}
.terms{display:flex;gap:16px;color:var(--soft);font-size:13px}
#more{display:none}
.tools{font-weight:400;font-size:12px;white-space:nowrap}
.tools button,.copy{font-size:12px;padding:0 7px;color:var(--soft)}
#save-table{font-size:13px;padding:1px 8px}
.cite{background:var(--panel);border-radius:6px;padding:10px 14px;white-space:pre-wrap;font-size:13px;margin:4px 0}
.left{border-left:4px solid var(--partial);background:var(--panel);padding:8px 14px;border-radius:0 6px 6px 0}
.check{color:var(--tone,inherit)}
.workspace{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 28px;position:relative}
.wires{display:none}
.links{grid-column:1/-1}
.doc{font-weight:650;margin-bottom:4px}
.plan{font-weight:600;color:var(--soft);margin:20px 0 0;border-top:1px solid var(--line);padding-top:12px}
.task{border-left:4px solid var(--tone);padding:5px 10px 6px 12px;margin:0 0 8px;border-radius:0 6px 6px 0;background:var(--panel)}
.task .permalink{color:var(--soft);text-decoration:underline dotted var(--faint);font-variant-numeric:tabular-nums}
.task .permalink:hover{text-decoration:underline}
.jumps{list-style:none;padding:0;margin:2px 0 0;display:flex;flex-wrap:wrap;gap:0 18px;font-size:14px}
.task details summary,.why summary,.look summary{cursor:pointer;color:var(--soft);font-size:13px}
.candidates ol,.look ol{margin:4px 0 8px;padding-left:1.6em;font-size:14px}
.candidates .clauses{margin:0;color:var(--soft);font-size:13px}
.look{margin:4px 0 16px}
.look li{margin:0 0 6px}
.text{white-space:pre-line;margin:4px 0 0}
.task .text{font-size:14px}
.task{scroll-margin-top:64px}
.task[aria-current=true]{outline:2px solid var(--accent);outline-offset:1px;background:var(--re)}
.task.linked{background:var(--re)}
:target{outline:2px solid var(--accent);outline-offset:2px}
.link{border-top:1px solid var(--line);padding:10px 0 16px}
.link h3{margin:4px 0}
.link .permalink{color:var(--soft);text-decoration:none}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:20px}
del::before,ins::before,.localised::before{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
${NAMES}
del,ins,.localised{border-radius:3px;unicode-bidi:isolate}
del{background:var(--del);text-decoration:line-through;text-decoration-color:color-mix(in srgb,var(--dropped) 70%,transparent);text-decoration-thickness:1px}
ins{background:var(--ins);text-decoration:underline;text-decoration-color:var(--inherited);text-decoration-thickness:2px;text-underline-offset:3px}
del.rewritten,ins.rewritten{background:var(--re)}
del.rewritten{text-decoration:underline dashed 1px var(--rephrased);text-underline-offset:4px}
ins.rewritten{text-decoration:underline wavy 1px var(--rephrased);text-underline-offset:3px}
.localised{border-bottom:2px dotted var(--loc)}
.meter{display:inline-block;width:72px;height:8px;border-radius:4px;background:var(--line);vertical-align:middle;overflow:hidden}
.meter span{display:block;height:100%;background:var(--tone)}
.keys p{left:auto;right:0}
#reading h3{margin:22px 0 6px}
.row{border-top:1px solid var(--line);padding:8px 0 10px}
.row h4{font-size:14px;margin:0 0 4px}
.row .pair .text,.row>.text{font-size:15px}
.fold{font-size:12px;padding:0 8px;color:var(--soft);border-style:dashed}
.unfolded .fold{display:none}
.facets{margin:10px 0;font-size:14px}
.facets div{display:grid;grid-template-columns:5.5em 1fr;gap:10px;border-bottom:1px solid var(--line);padding:2px 0}
:lang(en) .facets div{grid-template-columns:8.5em 1fr}
.facets dt{color:var(--soft)}.facets dd{margin:0}
table{border-collapse:collapse;width:100%;font-size:14px;margin:8px 0}
th,td{text-align:left;vertical-align:top;padding:4px 10px 4px 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--soft);font-size:13px}
.slots th[scope=row]{white-space:nowrap;color:var(--soft)}
#sections td,#sections thead th:not(:first-child),.parts td,.parts thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.scroll{overflow-x:auto}
#facets th[scope=row]{min-width:9em}
#facets td{min-width:4.5em}
${DRAWING_STYLE}.provenance div{display:grid;grid-template-columns:180px 1fr;gap:12px;border-bottom:1px solid var(--line);padding:3px 0;font-size:14px}
.provenance dt{color:var(--soft)}.provenance dd{margin:0}
::highlight(found){background:#ffd84d;color:#000}
.js #theme,.js #filters{display:flex}
.js svg [data-section],.js svg [data-pair]{cursor:pointer}
@media screen and (min-width:900px){
.js .workspace{grid-template-columns:minmax(0,1fr) 56px minmax(0,1fr) minmax(0,1.35fr);gap:0}
.js .column{height:min(84vh,1000px);overflow-y:auto;overscroll-behavior:contain;padding:2px 8px 2px 2px;scrollbar-width:thin}
.js .wires{display:block;width:56px;height:min(84vh,1000px);overflow:visible;pointer-events:none}
.js .links{grid-column:auto;border-left:1px solid var(--line);padding-left:20px;margin-left:14px}
.js .links .pair{grid-template-columns:minmax(0,1fr)}
.js .links h2{margin-top:0}
.js .link:not(.shown){display:none}
.js #links{display:flex;flex-direction:column}
.js #links>*{flex:none}
.wires path{fill:none;stroke:var(--tone);stroke-width:1.5;opacity:.3}
.wires path.on{stroke-width:3;opacity:1}
}
.close,.switch{display:none}
@media screen and (max-width:899.98px){
header,main{padding-left:14px;padding-right:14px}
h1{font-size:18px}
.sides,.pair,.workspace{grid-template-columns:minmax(0,1fr)}
.pair{gap:10px}
#filters p{margin-left:0}
.js #filters:not(.more) .second{display:none}
#filters select{max-width:60vw}
.provenance div{grid-template-columns:1fr;gap:0}
.js #more{display:inline-block}
.js .switch{display:flex;gap:8px;position:sticky;top:0;background:var(--paper);padding:8px 0;z-index:2}
.js .switch button{flex:1}
.js .switch [aria-pressed=true]{background:var(--re);border-color:var(--accent);font-weight:600}
.js .workspace[data-show=source] #target,.js .workspace[data-show=target] #source{display:none}
.js .links{display:none}
.js .links.open{display:block;position:fixed;left:0;right:0;bottom:0;max-height:72vh;overflow-y:auto;background:var(--paper);border-top:2px solid var(--accent);padding:0 14px 20px;z-index:3;box-shadow:0 -8px 30px #0004}
.js .links h2{margin:0;padding:10px 0;position:sticky;top:0;background:var(--paper)}
.js .link:not(.shown){display:none}
.js .close{display:inline-block;float:right;font-size:14px;font-weight:400}
}
@media print{
:root,:root[data-theme]{color-scheme:light;--paper:#fff;--panel:#fff;--ink:#000;--soft:#444;--line:#ccc}
body{font-size:10pt}
header,main{max-width:none;padding:0}
header{padding-top:0}
h1{font-size:15pt}h2{margin-top:14pt}
.side{padding:0}
#filters,#review,#theme,.skip,.switch,.close,.wires,.hint,.nolink,.nothing,.walk,.unseen,.terms,.look,.decide,.tools,.copy,.chip::after{display:none!important}
.js .workspace,.js:not(.whole) #charts,.js:not(.whole) #facets,.js #documents>h2{display:none!important}
.workspace{display:block}
#source,#target{columns:2;column-gap:16pt}
.task,.link,.row,tr{break-inside:avoid-page;page-break-inside:auto}
thead{display:table-header-group}
h2,h3,h4,.doc,.plan{break-after:avoid}
.task{background:none}
.link,.task,.group{display:block!important}
#printed{font-size:9pt}
#printed td,#printed th{padding:2pt 8pt 2pt 0}
#printed :is(th,td):is(:first-child,:nth-child(3),:last-child){white-space:nowrap}
.whole #printed{display:none}
.facts{gap:4pt 20pt}.facts dd{font-size:12pt}
.task[aria-current],:target{outline:none!important}
.why:not([open]){display:none}
.task details,.term p{display:none}
.term summary{text-decoration:none}
.bar span,.strip,del,ins,.meter span{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.scroll{overflow:visible}
figure svg{max-width:100%;height:auto}
a{color:inherit;text-decoration:none}
}
@media screen{#printed{display:none}}
`

/** A text as CSS writes it: everything but letters and digits by its number. */
const cssText = (text: string): string =>
  `"${[...text].map((letter) => (/[\p{L}\p{N}]/u.test(letter) ? letter : `\\${letter.codePointAt(0)!.toString(16)} `)).join('')}"`

/** Margin, running head and page numbers of the printed page. */
export const pageToPrintStyle = (title: string): string =>
  `@page{margin:16mm 14mm;@top-left{content:${cssText(title)};font:8pt sans-serif;color:#444}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#444}}\n`
