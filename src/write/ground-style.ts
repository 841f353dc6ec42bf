/** What all pages share: colours light and dark, letters, headings, controls, bars. Status colours reach 4.5 : 1 on their ground. */
export const GROUND_STYLE: string = `
:root{color-scheme:light dark;
--paper:#fff;--panel:#f6f7f9;--ink:#1b1f24;--soft:#57606a;--line:#d4d9df;--faint:#aab2bb;--accent:#0550ae;
--inherited:#1a6f37;--rephrased:#0a5bb8;--partial:#8a5a00;--dropped:#b3222c;--added:#7340c9;--heat:#0a5bb8;--node:#8c959f;
--del:#ffe3e1;--ins:#dbf5e0;--re:#e3edfb;--loc:#6e7781}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){
--paper:#0f1318;--panel:#171c23;--ink:#e6e9ed;--soft:#a3acb6;--line:#2f3741;--faint:#5b6570;--accent:#79b8ff;
--inherited:#56c271;--rephrased:#6cb0ff;--partial:#dfab3c;--dropped:#ff8a80;--added:#c4a1ff;--heat:#6cb0ff;--node:#7d8793;
--del:#4a1f22;--ins:#173a22;--re:#1b3150;--loc:#8b949e}}
:root[data-theme=dark]{color-scheme:dark;
--paper:#0f1318;--panel:#171c23;--ink:#e6e9ed;--soft:#a3acb6;--line:#2f3741;--faint:#5b6570;--accent:#79b8ff;
--inherited:#56c271;--rephrased:#6cb0ff;--partial:#dfab3c;--dropped:#ff8a80;--added:#c4a1ff;--heat:#6cb0ff;--node:#7d8793;
--del:#4a1f22;--ins:#173a22;--re:#1b3150;--loc:#8b949e}
:root[data-theme=light]{color-scheme:light}
.s-inherited{--tone:var(--inherited)}.s-rephrased{--tone:var(--rephrased)}.s-partial{--tone:var(--partial)}.s-dropped{--tone:var(--dropped)}.s-added{--tone:var(--added)}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.65 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif;overflow-wrap:anywhere}
header,main{max-width:1560px;margin:0 auto;padding:0 24px}
header{padding-top:22px;display:grid;grid-template-columns:1fr auto;gap:0 16px;align-items:start}
header .eyebrow{grid-column:1/-1}
h1{font-size:22px;line-height:1.4;margin:0 0 8px;font-weight:650;max-width:70em}
h1 .arrow{color:var(--soft)}
h2{font-size:18px;margin:36px 0 12px;font-weight:650}
h3{font-size:15px;margin:18px 0 8px;font-weight:650}
h4{font-size:15px;margin:0;font-weight:500;line-height:1.55}
p,ul,dl{margin:0 0 8px}
a{color:var(--accent);text-underline-offset:3px}
button,input,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--faint);border-radius:6px;padding:4px 10px;max-width:100%}
button{cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999px;top:0;background:var(--paper);padding:8px 16px;z-index:9}
.skip:focus{left:8px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.eyebrow,.meta{color:var(--soft);font-size:13px}
.eyebrow{margin:0 0 4px}
.meta{font-weight:400}
.badge{display:inline-block;color:var(--tone);border:1px solid currentColor;border-radius:5px;padding:0 6px;font-size:12px;line-height:1.6;white-space:nowrap;font-weight:500}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:24px}
.side{background:var(--panel);border-radius:10px;padding:16px 20px}
.side h3{margin:0}
.bar{display:flex;height:26px;border-radius:6px;overflow:hidden;margin:10px 0;gap:2px}
.bar span{background:var(--tone);color:var(--paper);font-size:13px;line-height:26px;text-align:center;min-width:22px;flex-basis:0}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:6px 18px;margin:0}
.facts{display:flex;flex-wrap:wrap;gap:8px 40px;margin:18px 0 0}
.facts dt{color:var(--soft);font-size:13px}.facts dd{margin:0;font-size:22px;font-weight:600}
`
