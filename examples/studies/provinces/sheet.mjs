import { mkdirSync, writeFileSync } from 'node:fs'
import { draw } from './figures.mjs'
import { clock } from './telling.mjs'

/** The report and the tables, and ten links drawn to be read by eye. */
export async function saveSheet({ lineage }, out) {
  mkdirSync(out, { recursive: true })
  const strata = [
    ['core', lineage.links.filter(({ relation, uncertain }) => relation !== 'partial' && !uncertain), 5],
    ['partial', lineage.links.filter(({ relation, uncertain }) => relation === 'partial' && !uncertain), 3],
    ['uncertain', lineage.links.filter(({ uncertain }) => uncertain), 2],
  ]
  const sheet = strata.flatMap(([stratum, links, wanted]) =>
    draw(links, wanted, 2026).map((link) => {
      const [source, target] = [lineage.task(link.source).task, lineage.task(link.target).task]
      return `# ${stratum}: ${link.source} → ${link.target} (${link.relation}, confidence ${link.confidence.toFixed(3)})\n\n${source.section}\n${source.label}${source.text}\n\n→\n\n${target.section}\n${target.label}${target.text}\n`
    }),
  )
  writeFileSync(`${out}/ten-links.txt`, sheet.join('\n\n'))
  console.log(
    '\nwritten: examples/out/provinces/ten-links.txt, ten links drawn with seed 2026, to be read by eye',
  )
  await lineage.save(out, { overwrite: true })
  console.log('written: examples/out/provinces/report.html, lineage.json and tables/')
  clock('written')
}
