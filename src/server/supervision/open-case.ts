import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getCase, lockCases, type StoredCase } from './obligation-case.store.ts'

/** The case under lock, still open. @throws Refusal not_found, obligation_case_settled */
export async function lockOpenCase(tx: Tx, ctx: Context, id: string): Promise<StoredCase> {
  const { ticketId } = await getCase(tx, ctx.actor.centerId, id)
  await lockCases(tx, ctx.actor.centerId, ticketId)
  const found = await getCase(tx, ctx.actor.centerId, id)
  if (found.state !== 'open') throw new Refusal('obligation_case_settled', { state: found.state })
  return found
}

/** Whether an exemption wants a second person: the rule of the moment. */
export async function wantsSecond(tx: Tx, ctx: Context, code: string): Promise<boolean> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
  return rules.obligations.find((one) => one.code === code)?.exemptionReview === true
}
