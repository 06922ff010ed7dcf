import { UNIT_ROLES } from '#domain/people/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { cutWords } from '../cut-words.ts'
import { addStep, lockJudgement, saveJudgement, type Judgement, type JudgementKey } from '../judgement.store.ts'
import { recordJudgement } from '../record-judgement.ts'
import { requireJudgement } from '../require-judgement.ts'

type Appeal = { version?: number; text: string }

/** 申诉: by the unit against "reasonable"; for the requester, through whoever takes the call, against "unreasonable". */
export async function appealVerdict(ctx: Context, key: JudgementKey, appeal: Appeal): Promise<Judgement> {
  return ctx.transaction(async (tx) => appealIn(tx, ctx, key, appeal))
}

export async function appealIn(tx: Tx, ctx: Context, key: JudgementKey, { version, text }: Appeal): Promise<Judgement> {
  const judgement = await lockJudgement(tx, ctx.actor.centerId, key)
  const move = UNIT_ROLES.some((role) => ctx.actor.roles.includes(role)) ? 'unit_appeal' as const : 'requester_appeal' as const
  requireJudgement(ctx, judgement, move, version)
  const words = move === 'unit_appeal' ? text : (await cutWords(tx, ctx.keys, await getTicket(tx, ctx.actor.centerId, key.ticketId)))(text)
  const next = await saveJudgement(tx, judgement, move === 'unit_appeal' ? { state: 'unit_appealed', unitAppealed: true } : { state: 'requester_appealed', requesterAppealed: true })
  await addStep(tx, ctx, next, { what: move, words })
  await recordJudgement(tx, ctx, next, { type: 'revisit.reasonableness_appealed', facts: { by: move === 'unit_appeal' ? 'unit' : 'requester' }, body: { text: words } })
  return next
}
