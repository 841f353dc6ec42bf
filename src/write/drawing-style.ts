/** Drawings in a page: as wide as it is, and in its colours where it is dark. */
export const DRAWING_STYLE: string = `figure{margin:0 0 20px}figcaption h3{margin:0}
svg.drawing{display:block;max-width:none;font-family:inherit}
.save-figure{display:none;font-size:13px;padding:1px 8px;margin-left:8px}
.js .save-figure{display:inline-block}
.drawing text{fill:var(--ink)}
.drawing .paper{fill:none}
.drawing .soft{fill:var(--soft)}
.drawing .block{fill:var(--node)}
.drawing .box{fill:var(--panel);stroke:var(--soft)}
.drawing .end .box{stroke:var(--tone)}
.drawing .behind{fill:var(--paper)}
.drawing .line{stroke:var(--tone)}
.drawing .head{fill:var(--tone)}
.drawing .edge:hover .line{stroke-opacity:1}
.drawing a:hover .box,.drawing a:focus-visible .box{stroke:var(--accent);stroke-width:1.4}
.drawing .rule{stroke:var(--faint)}
.drawing .heat{fill:var(--heat)}
.drawing .frame{stroke:var(--ink)}
.drawing .tone,.drawing .ribbon{fill:var(--tone)}
.drawing .ribbon{stroke:var(--tone)}
.drawing .hatch{stroke:var(--paper)}
.drawing .ribbon:hover{fill-opacity:1}
@media print{svg.drawing{max-width:100%;height:auto}.save-figure{display:none!important}}
`
