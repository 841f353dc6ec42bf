/** Drawings in a page: as wide as it is, and in its colours where it is dark. */
export const DRAWING_STYLE: string = `figure{margin:0 0 20px}figcaption h3{margin:0}
svg.drawing{display:block;width:100%;min-width:760px;max-width:1100px;height:auto;font-family:inherit}
.drawing text{fill:var(--ink)}
.drawing .paper{fill:none}
.drawing .soft{fill:var(--soft)}
.drawing .node{fill:var(--node)}
.drawing .rule{stroke:var(--faint)}
.drawing .heat{fill:var(--heat)}
.drawing .frame{stroke:var(--ink)}
.drawing .tone,.drawing .ribbon{fill:var(--tone)}
.drawing .ribbon{stroke:var(--tone)}
.drawing .hatch{stroke:var(--paper)}
.drawing .ribbon:hover{fill-opacity:1}
@media print{svg.drawing{width:100%;min-width:0}}
`
