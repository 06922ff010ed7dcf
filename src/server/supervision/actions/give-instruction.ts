import type { BodyOf } from '#contract/endpoint.ts'
import type { giveInstruction as endpoint } from '#contract/instructions.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { findUser } from '#server/people/user.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { insertInstruction } from '../instruction.store.ts'
import { recordStep } from '../step-instruction.ts'

/** 作出批示: a leader under the own name; the leader's office for a leader whose words came on paper. @returns its id */
export async function giveInstruction(ctx: Context, input: BodyOf<typeof endpoint>): Promise<string> {
  requireRole(ctx, 'leader', 'leader_office')
  const { actor, now, keys } = ctx
  if (!input.text && input.fileIds.length === 0) throw new Refusal('instruction_empty')
  if (Date.parse(input.dueAt) <= now) throw new Refusal('instruction_due_past')
  return ctx.transaction(async (tx) => {
    const leader = await giver(tx, ctx, input.leaderId)
    const unitIds = [...new Set(input.unitIds)]
    for (const unitId of unitIds) await requireUnit(tx, actor.centerId, unitId)
    const id = newId()
    const about = await aboutOf(tx, ctx, input)
    await insertInstruction(tx, {
      centerId: actor.centerId, id, state: 'given', leaderId: leader.id, leaderName: leader.name, ...about, textSealed: input.text ? keys.seal(input.text) : null,
      givenAt: toDate(now), givenBy: actor.id, givenByName: actor.name, dueAt: toDate(Date.parse(input.dueAt)), orderId: null, closedByName: null,
    }, unitIds)
    await recordStep(tx, ctx, { id, ticketId: about.ticketId }, 'given', 'instruction.given', input, { about: about.about, units: unitIds.length, scanned: input.fileIds.length > 0 })
    return id
  })
}

/** The office says whose words these are; a leader gives the own ones alone. */
async function giver(tx: Tx, { actor }: Context, leaderId: string | undefined): Promise<{ id: string; name: string }> {
  if (actor.roles.includes('leader') && (leaderId ?? actor.id) === actor.id) return actor
  if (!actor.roles.includes('leader_office')) throw new Refusal('forbidden')
  const leader = leaderId === undefined ? undefined : await findUser(tx, leaderId)
  if (!leader?.active || leader.centerId !== actor.centerId || !leader.roles.includes('leader')) throw new Refusal('instruction_leader_missing')
  return leader
}

async function aboutOf(tx: Tx, { actor }: Context, { about, ticketId, matterId, subject }: BodyOf<typeof endpoint>) {
  if (about === 'ticket') {
    if (ticketId === undefined) throw new Refusal('instruction_subject_missing')
    const ticket = await getTicket(tx, actor.centerId, ticketId)
    return { about, ticketId, matterId: null, subject: subject ?? ticket.listTitle }
  }
  if (!subject || (about === 'matter' && matterId === undefined)) throw new Refusal('instruction_subject_missing')
  return { about, ticketId: null, matterId: about === 'matter' ? matterId ?? null : null, subject }
}
