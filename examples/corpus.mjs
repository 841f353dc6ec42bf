// The five plans of seeds/ as a corpus: life lines of five jobs, and the report with all tables in examples/out/corpus/.

import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { openCorpus } from 'policy-lineage'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))

const corpus = await openCorpus(path('../seeds'), { cache: path('out/cache') })
console.log(corpus)

const lineage = await corpus.trace({ pairings: ['vertical', 'sibling', 'self'] })

for (const job of ['12345', '好差评', '中介服务超市', '电子证照', '政务公开标准化']) {
  console.log(`\n== ${job}`)
  // of all families that mention it, those that bear it in a heading
  for (const family of lineage.find(job))
    if (family.tasks.some((id) => lineage.task(id).task.heading?.text.includes(job)))
      console.log(inspect(family))
}

const phrase = corpus.track('一件事一次办')
console.log(
  `\n“${phrase.query}”: ${phrase.spread.map(({ place, firstYear }) => `${place} ${firstYear}`).join(' → ')}`,
)

const written = await lineage.save(path('out/corpus'), { overwrite: true })
console.log(`\nwritten: ${written.length} files in examples/out/corpus/, report.html and tables/ among them`)
