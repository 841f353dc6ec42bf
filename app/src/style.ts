/** What this page has beside what all pages share. */
export const STYLE = `
header,main,footer{max-width:1560px;margin:0 auto;padding:0 24px}
header h1{grid-column:1}
header .lead{grid-column:1/-1;max-width:60em;margin:0 0 14px}
.cards{display:grid;grid-template-columns:minmax(0,1fr) auto minmax(0,1fr);gap:16px;align-items:center}
.cards .side{align-self:stretch}
.cards h2{margin:0 0 10px}
#swap{font-size:20px;line-height:1;padding:8px 12px}
.drop{border:2px dashed var(--faint);border-radius:10px;padding:12px 16px;background:var(--paper)}
.press{position:relative;display:inline-block;border:1px solid var(--faint);border-radius:6px;padding:2px 10px;background:var(--paper);cursor:pointer}
.drop .press{padding:4px 16px;font-weight:600;border-color:var(--accent);color:var(--accent)}
.press:focus-within{outline:3px solid var(--accent);outline-offset:2px}
.drop p{margin:6px 0 0}
.over .drop{border-color:var(--accent);background:var(--re)}
.file{margin:10px 0 0}
.told{margin-top:8px}
.told>div:not(.left){display:grid;grid-template-columns:5em minmax(0,1fr);gap:8px;align-items:baseline;margin-bottom:4px}
.told .name,.told label{color:var(--soft);font-size:13px}
.told input{padding:1px 8px;max-width:16em}
.told ul{font-size:13px;padding-left:1.4em;max-height:16em;overflow:auto}
.left{border-left:4px solid var(--dropped);background:var(--paper);padding:8px 14px;border-radius:0 6px 6px 0;margin:10px 0}
.left p{margin:0}
#status{min-height:40px;margin:14px 0;display:flex;gap:12px;align-items:center;flex-wrap:wrap}
progress{accent-color:var(--accent);width:140px}
.bar-of-report{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;margin-bottom:10px}
.bar-of-report h2{margin:0}
.downloads{display:flex;flex-wrap:wrap;gap:6px 8px;align-items:center;font-size:14px}
.downloads button{padding:2px 10px}
#report{display:block;width:100%;height:max(560px,92vh);border:1px solid var(--line);border-radius:10px;background:var(--paper)}
.large #result{position:fixed;inset:0;z-index:5;background:var(--paper);padding:10px;display:flex;flex-direction:column}
.large #report{flex:1;height:auto}
footer{padding-bottom:24px;min-height:48px}
@media (max-width:760px){
header,main,footer{padding:0 14px}
.cards{grid-template-columns:minmax(0,1fr)}
#swap{justify-self:center}
}
@media print{
header button,#status,.drop,.bar-of-report .downloads,#swap,footer{display:none}
#report{border:0;height:auto;min-height:900px}
}
`
