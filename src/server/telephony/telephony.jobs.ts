import type { Context } from '#platform/context.ts'
import { deliverHandOvers } from './actions/deliver-hand-overs.ts'
import { forgetWishes } from './wish.store.ts'

export const deliverDue = (ctx: Context): Promise<void> => deliverHandOvers(ctx)

const KEPT_MS = 24 * 3_600_000
export const forgetOldWishes = async (ctx: Context): Promise<void> => { await forgetWishes(ctx.db, ctx.now - KEPT_MS) }
