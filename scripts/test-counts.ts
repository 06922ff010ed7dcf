/** Reads vitest's JSON report so that nothing that went wrong is left uncounted. */
import { z } from 'zod'

export type Counts = { passed: number; failed: number }

const Report = z.object({
  testResults: z.array(z.object({
    status: z.string(),
    assertionResults: z.array(z.object({ status: z.string() })),
  })),
})

/** @param ok whether vitest itself ended with 0: an error outside any test must not pass for success */
export function readVitestCounts(read: () => string, ok: boolean): Counts {
  let report: z.infer<typeof Report>
  try {
    report = Report.parse(JSON.parse(read()))
  } catch {
    return { passed: 0, failed: 1 }
  }
  const statuses = report.testResults.flatMap((file) => file.assertionResults.map((test) => test.status))
  // A file that did not load has no tests, and a skipped test is one that was not run: both are failures here.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed')).length
  const passed = statuses.filter((status) => status === 'passed').length
  const failed = statuses.length - passed + unloaded
  return { passed, failed: ok || failed > 0 ? failed : 1 }
}
