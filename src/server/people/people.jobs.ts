import type { Context } from '#platform/context.ts'
import { IDLE_TIME_OUT_MS } from './session.ts'
import { removeIdleSessions } from './session.store.ts'

/** Rows of sessions that are over anyway; shared by all centres, so a second run finds nothing. */
export const forgetIdleSessions = (ctx: Context): Promise<void> => removeIdleSessions(ctx.db, ctx.now - IDLE_TIME_OUT_MS)
