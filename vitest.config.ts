import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests that compare times run one after the other, once the rest is done: a neighbour would be measured too. */
const TIMED = ['test/**/linear*.test.ts', 'test/properties/parse.test.ts', 'test/package/*.test.ts']

export default defineConfig({
  test: {
    // guards against what never ends; how long work takes is bounded by how much of it there is
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // what another state of the sources worked out must not pass for this one's
    env: { POLICY_LINEAGE_CACHE: join(tmpdir(), `policy-lineage-tests-${process.pid}`) },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/cli.ts', 'src/**/make-*.ts', 'src/**/*.data.ts', 'src/model/**'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: TIMED,
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
})
