import { expect, test } from 'vitest'
import { readVitestCounts } from '../../scripts/test-counts.ts'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) })
const counts = (ok: boolean, ...files: object[]) => readVitestCounts(() => JSON.stringify({ testResults: files }), ok)

test.each([
  ['all green', counts(true, file('passed', 'passed', 'passed')), { passed: 2, failed: 0 }],
  ['one red', counts(false, file('failed', 'passed', 'failed')), { passed: 1, failed: 1 }],
  ['a file that did not load', counts(false, file('passed', 'passed'), file('failed')), { passed: 1, failed: 1 }],
  ['a failing afterAll', counts(false, file('failed', 'passed')), { passed: 1, failed: 1 }],
  ['a skipped test', counts(true, file('passed', 'passed', 'pending')), { passed: 1, failed: 1 }],
  ['an error outside any test', counts(false, file('passed', 'passed')), { passed: 1, failed: 1 }],
  ['no report', readVitestCounts(() => 'not json', false), { passed: 0, failed: 1 }],
])('%s', (_, found, expected) => expect(found).toEqual(expected))
