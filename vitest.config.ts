import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests that compare times run one after the other, once the rest is done: a neighbour would be measured too. */
const TIMED = ['test/**/linear*.test.ts', 'test/properties/parse.test.ts', 'test/package/*.test.ts']

/** What `npm run quick` leaves out: browsers, office programs, processes, the shared corpus, and work by the thousand. */
const SLOW = [
  'test/{app,bench,browser,gold,properties}/**',
  'test/corpus-report/browser.test.ts',
  'test/report/{agree,cli,edge,injection,office,page,repl}.test.ts',
  'test/review/{office,round-trip,sample-tasks}.test.ts',
  'test/align/{align,sentence-model}.test.ts',
  'test/evaluate/{estimate-shares,review-agreement,sample-to-estimate}.test.ts',
  'test/nearest/nearest.test.ts',
  'test/queue/{queue,same-bytes}.test.ts',
  'test/parse/{document-to-year,items-to-kinds}.test.ts',
  'test/read/{corpus,fixtures,fuzz}.test.ts',
  'test/tables/{networks,read-back}.test.ts',
  'test/tokenize/segmenters.test.ts',
  'test/{examples,notebooks,pages/pages,surface,wrong-calls}.test.ts',
]

export default defineConfig(({ mode }) => ({
  test: {
    // guards against what never ends; how long work takes is bounded by how much of it there is
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // what another state of the sources worked out must not pass for this one's
    env: { POLICY_LINEAGE_CACHE: join(tmpdir(), `policy-lineage-tests-${process.pid}`) },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: [
        'src/cli.ts',
        'src/cli/main.ts',
        'src/**/make-*.ts',
        'src/**/*.data.ts',
        'src/**/client/**',
        'src/model/**',
      ],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: mode === 'quick' ? [...TIMED, ...SLOW] : TIMED,
          // one import of the library a worker, not one a file
          isolate: mode !== 'quick',
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // a noisy machine spoils a measurement now and then; what truly grows too fast fails every time
        test: {
          name: 'timed',
          include: TIMED,
          retry: 3,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}))
