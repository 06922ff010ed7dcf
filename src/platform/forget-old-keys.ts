import { sql } from 'kysely'
import type { Context } from './context.ts'

/** Replies are kept 48 hours for repeats, then forgotten. */
export async function forgetOldKeys(ctx: Context): Promise<void> {
  await sql`delete from idempotency_key where center_id = ${ctx.actor.centerId} and created_at < ${new Date(ctx.now - 48 * 3_600_000)}`.execute(ctx.db)
}
