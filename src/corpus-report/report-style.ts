import { DRAWING_STYLE } from '../write/drawing-style.js'
import { GROUND_STYLE } from '../write/ground-style.js'

/** The colours of roles and of events; as the statuses' they reach 4.5 : 1 on their ground. */
const LIGHT =
  '--superior:#a3480f;--self:#4b5a6b;--sibling:#0f6b63;--subordinate:#a3185f;--other:#6b6f76;--taken:#0f6b63;--merged:#6d5a33;--revived:#a3185f;'
const DARK =
  '--superior:#f0a06a;--self:#a9b6c6;--sibling:#4fcabc;--subordinate:#ff93c6;--other:#a0a5ad;--taken:#4fcabc;--merged:#cdb98a;--revived:#ff93c6;'

/** The corpus report: wide and narrow, screen and print. */
export const REPORT_STYLE: string = `${GROUND_STYLE}
:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${DARK}}}
:root[data-theme=dark]{${DARK}}
.r-superior{--tone:var(--superior)}.r-self{--tone:var(--self)}.r-sibling{--tone:var(--sibling)}.r-subordinate{--tone:var(--subordinate)}.r-other{--tone:var(--other)}.r-own{--tone:var(--added)}
.k-born{--tone:var(--added)}.k-taken-up{--tone:var(--taken)}.k-kept{--tone:var(--inherited)}.k-rephrased{--tone:var(--rephrased)}.k-reduced{--tone:var(--partial)}.k-merged{--tone:var(--merged)}.k-dropped{--tone:var(--dropped)}.k-revived{--tone:var(--revived)}
html:lang(en) body{font-family:system-ui,"Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{padding-bottom:4px}
main>section,main h2,main h3,tr{scroll-margin-top:64px}
nav{max-width:1560px;margin:0 auto;padding:8px 24px;display:flex;flex-wrap:wrap;gap:4px 18px;align-items:baseline}
#bars{position:sticky;top:0;z-index:3;background:var(--paper);border-bottom:1px solid var(--line)}
.cards{display:grid;grid-template-columns:minmax(0,1fr);gap:20px;margin:18px 0}
@media (min-width:700px){.cards{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media (min-width:1360px){.cards{grid-template-columns:repeat(4,minmax(0,1fr))}}
.cards .side h3{margin:0}
table{border-collapse:collapse;font-size:14px;margin:8px 0}
th,td{text-align:left;vertical-align:top;padding:4px 14px 4px 0;border-bottom:1px solid var(--line);font-weight:400}
table{overflow-wrap:normal}
table th,table td:has(>a){white-space:nowrap}
thead th{color:var(--soft);font-size:13px}
.figures td{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.figures thead th:not(:first-child){text-align:right}
.pairs tr>:nth-child(2),.pairs thead tr>:nth-child(2),.pairs tr>:nth-child(3),.pairs thead tr>:nth-child(3){text-align:left}
.origins td{white-space:nowrap}.origins td:nth-child(5){font-variant-numeric:tabular-nums}
.origins td:last-child{white-space:normal;min-width:24em}
.documents td,.documents th{min-width:4em;white-space:nowrap}
.documents td:nth-child(8){white-space:normal;min-width:22em}
.scroll{overflow-x:auto}
.scroll.tall{max-height:min(76vh,900px);overflow-y:auto}
.tall thead th,.tall thead td{position:sticky;top:0;background:var(--paper);z-index:1}
details{margin:6px 0}
summary{cursor:pointer;color:var(--soft);font-size:14px}
${DRAWING_STYLE}
.state,.heat td[class*=k-]{background:var(--tone,transparent);color:var(--paper)}
.state{display:inline-block;min-width:1.7em;text-align:center;border-radius:4px;font-size:13px;line-height:1.6}
.heat{border-collapse:separate;border-spacing:1px}
.heat th,.heat td{border:0;white-space:nowrap}
.heat td{text-align:center;padding:2px 5px;min-width:34px;font-size:13px;border-radius:3px;background:var(--panel)}
.heat td.name{background:none;text-align:left;white-space:nowrap;padding-right:14px}
.heat .first{border-left:2px solid var(--faint)}
.heat th[scope=row]{position:sticky;left:0;background:var(--paper);padding:2px 10px 2px 0;white-space:nowrap;z-index:1}
.heat thead tr:first-child>*{top:0;height:26px}
.heat:not(.counts) thead tr:nth-child(2)>*{top:26px}
.heat thead th:first-child,.heat thead td:first-child{position:sticky;left:0;z-index:2}
.heat thead td{background:var(--paper)}
.heat .place{writing-mode:vertical-rl;padding:6px 4px;text-align:right;white-space:nowrap;min-width:34px;line-height:24px}
.heat thead th[scope=colgroup]{color:var(--ink);font-weight:650;text-align:left;padding:0 0 0 2px}
.heat .some{background:color-mix(in srgb,var(--heat) calc(8% + var(--part)*.3),var(--paper))}
.js .heat tbody tr{cursor:pointer}
.heat tbody tr:hover td:not([class*=k-]):not(.some){background:var(--line)}
.findings{padding-left:1.2em;max-width:76em;font-size:15.5px}.findings li{margin:0 0 8px}.see{white-space:nowrap;font-size:13.5px;margin-left:6px}
.families .found{margin:2px 0 0;color:var(--soft);font-size:13.5px}
::highlight(found){background:#ffd54a;color:#1b1f24}
.more button{margin-left:8px;padding:1px 10px}
.remarks{padding-left:0;list-style:none}.remarks q{color:var(--soft)}.said{color:var(--ink)}
.families{list-style:none;padding:0}
.families li{margin:0 0 8px;content-visibility:auto;contain-intrinsic-size:auto 52px}
.families>li>a{font-weight:600}
.tone{color:var(--tone);font-weight:600}
.steps{font-size:14px}
#filters{display:flex;flex-wrap:wrap;gap:8px 18px;align-items:center;background:var(--panel);border-radius:10px;padding:10px 16px;margin-bottom:12px;font-size:14px}
#filters label{display:inline-flex;align-items:center;gap:6px;max-width:100%}
#filters select{max-width:240px}
#filters p{margin:0 0 0 auto}
.meter{display:inline-block;width:60px;height:8px;border-radius:4px;background:var(--line);vertical-align:middle;overflow:hidden}
.meter span{display:block;height:100%;background:var(--heat)}
.provenance div{display:grid;grid-template-columns:180px 1fr;gap:12px;border-bottom:1px solid var(--line);padding:3px 0;font-size:14px}
.provenance dt{color:var(--soft)}.provenance dd{margin:0}
.family{scroll-margin-top:100px;border-top:2px solid var(--line);padding-top:14px}
.family h2{margin-top:0;font-size:20px}
.family h2:focus{outline:none}
.permalink{color:var(--soft)}
.life{list-style:none;padding:0 0 0 14px;border-left:3px solid var(--line);margin:0 0 12px 4px}
.life li{margin:0 0 7px;position:relative}
.life li::before{content:"";position:absolute;left:-20.5px;top:.5em;width:10px;height:10px;border-radius:50%;background:var(--tone);border:2px solid var(--paper)}
.member{border-left:4px solid var(--line);padding:4px 12px 8px 14px;margin:0 0 14px;background:var(--panel);border-radius:0 8px 8px 0;scroll-margin-top:104px}
.member h4{font-weight:650}
.member h4 .permalink{font-weight:400}
.text{white-space:pre-line;margin:4px 0}
.origin{font-size:14px;margin:6px 0}
.own,.from{min-width:0}
mark{background:var(--re);color:inherit;border-radius:3px;padding:1px 0;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark{counter-increment:m}.pair{counter-reset:m}.own{counter-reset:m}
mark::before{content:counter(m);font-size:10px;vertical-align:super;color:var(--rephrased);padding:0 1px 0 2px;font-weight:650}
mark[data-n]::before{content:attr(data-n)}
mark.on{outline:2px solid var(--accent)}
.family{border:0}
.js[data-view=family] main>section:not(.family){display:none}
#pager{padding-top:0}
#pager a[aria-disabled=true]{color:var(--soft);text-decoration:none;pointer-events:none}
@media screen and (min-width:900px){.pair.both{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:24px}}
.from{border-bottom:1px dashed var(--faint);margin-bottom:8px}
@media screen and (min-width:900px){.from{border:0;border-right:1px dashed var(--faint);padding-right:22px;margin:0}}
.links{padding-left:1.4em;font-size:14px}.links li{margin:0 0 4px}
@media screen and (max-width:899.98px){
header,main,nav{padding-left:14px;padding-right:14px}
h1{font-size:18px}
nav{gap:2px 14px;font-size:14px}
.keys{display:none}
#filters p{margin-left:0}
#filters select{max-width:60vw}
.provenance div{grid-template-columns:1fr;gap:0}
.facts{gap:8px 24px}
.heat th[scope=row]{max-width:42vw;overflow:hidden;text-overflow:ellipsis}
}
@media print{
:root,:root[data-theme]{color-scheme:light;--paper:#fff;--panel:#fff;--ink:#000;--soft:#444;--line:#ccc}
body{font-size:10pt}
header,main{max-width:none;padding:0}
nav,#filters,#theme,.skip,.more,.beside,.nothing{display:none!important}
.scroll,.scroll.tall{overflow:visible;max-height:none}
.tall thead th,.tall thead td,.heat th[scope=row]{position:static}
.member,.life li{break-inside:avoid-page}
h2,h3,h4{break-after:avoid}
.bar span,.state,.heat td,mark,.meter span,.life li::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
@page{margin:14mm}
}
`
