import type { Context } from '#platform/context.ts'
import { watchCoverage } from './actions/watch-coverage.ts'

/** 缺岗警报. Safe to run twice. */
export const watchShifts = (ctx: Context): Promise<void> => watchCoverage(ctx)
