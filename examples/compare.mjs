// What became of Hunan's 2022 plan in Loudi's plan of 2023: a summary, the rows that tell most, and
// the reports in examples/out/.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compare } from 'policy-lineage'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))

const cmp = compare(path('../seeds/hunan-2022.txt'), path('../seeds/loudi-2023.txt'))

console.log(cmp)

console.log('\nKept almost word for word:', cmp.inherited.map(({ task }) => task.id).join(' '))
console.log('Dropped:', cmp.dropped.map(({ task }) => task.id).join(' '))
console.log('Added:', cmp.added.map(({ task }) => task.id).join(' '))

const surest = [...cmp.rephrased].sort((x, y) => y.links[0].confidence - x.links[0].confidence)[0]
if (surest) console.log(`\n${cmp.explain(surest.task.id)}`)

mkdirSync(path('out'), { recursive: true })
for (const name of ['hunan-2022-loudi-2023.md', 'hunan-2022-loudi-2023.json', 'hunan-2022-loudi-2023.html']) {
  await cmp.save(path(`out/${name}`), { overwrite: true })
  console.log(`\nwritten: examples/out/${name}`)
}
