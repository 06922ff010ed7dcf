import { expect, test } from 'vitest'
import { daysOf } from './case-period.ts'

test('periods people say, in days of the centre', () => {
  // Already the first of January at the centre, still December in UTC.
  const now = Date.parse('2025-12-31T16:30:00Z')
  expect(daysOf('thisMonth', now)).toEqual({ from: '2026-01-01', to: '2026-01-01' })
  expect(daysOf('lastMonth', now)).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(daysOf('last30', now)).toEqual({ from: '2025-12-03', to: '2026-01-01' })
  expect(daysOf('thisYear', now)).toEqual({ from: '2026-01-01', to: '2026-01-01' })
})
