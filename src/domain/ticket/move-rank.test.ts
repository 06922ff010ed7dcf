import { expect, test } from 'vitest'
import { assignmentFor, BUREAU, clockOf, NOW } from '../../../test/support/sample-ticket.ts'
import { rankOf } from './move-rank.ts'

test('who has not been reached is to be contacted first; once reached, answering comes next', () => {
  const fresh = assignmentFor(BUREAU)
  const reached = assignmentFor(BUREAU, { contactedAt: NOW })
  expect(rankOf('contact', fresh)).toMatchObject({ next: true })
  expect(rankOf('contact', reached)).toMatchObject({ next: false })
  expect(rankOf('contact', reached).order).toBeGreaterThan(rankOf('reply', reached).order)
})
test('somebody has to go there only while that clock runs', () => {
  expect(rankOf('arrive', assignmentFor(BUREAU)).next).toBe(false)
  expect(rankOf('arrive', assignmentFor(BUREAU, { clocks: [clockOf('on_site', NOW)] })).next).toBe(true)
  expect(rankOf('arrive', assignmentFor(BUREAU, { clocks: [clockOf('on_site', NOW, { stoppedAt: NOW })] })).next).toBe(false)
})
