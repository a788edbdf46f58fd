import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** Closes the run with one line for machines: "N passed, N failed", and ", N skipped" if any were.
 *  A file that could not be run and an error outside all tests count as failed. */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state)
      for (const state of states) {
        if (state === 'pending') counts.failed++
        else counts[state]++
      }
      if (module.state() === 'failed' && !states.includes('failed')) counts.failed++
    }
    const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`)
  }
}
