import { configDefaults, defineConfig } from 'vitest/config'
import { SummaryReporter } from './test/support/summary-reporter.ts'

/** Tests that need a Neo4j: they share one and run one file after another. */
const database = [
  'test/{api,cypher,graph,local-neo4j,product}/**/*.test.ts',
  // Elsewhere, a file says so by its name.
  'test/**/*.database.test.ts',
]

export default defineConfig({
  // As Node resolves it, and as the libraries that are not bundled load it: graphql is to be there only once.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    reporters: ['default', new SummaryReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...database],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: database,
          globalSetup: ['test/support/neo4j.ts'],
          pool: 'forks',
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
