import type { Projection } from '#platform/follower.ts'
import { dayCount } from './day-count.projection.ts'

/** Everything that is counted out of the record, for the worker and for rebuilds. */
export const PROJECTIONS: readonly Projection[] = [dayCount]
