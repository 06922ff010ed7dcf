import type { InitiateInput } from '#contract/linkage.ts'
import { stateAfter } from '#domain/linkage/item.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { buildPackage } from '../build-package.ts'
import { lockItem, saveItem, type Item } from '../item.store.ts'
import { putOut } from '../partner.store.ts'
import { requireItem } from '../require-item.ts'

const TOLD = { consent: 'discipline.consent_recorded', drop: 'discipline.dropped', take_up: 'discipline.taken_up' } as const

/** 发起: what the rule's initiator does with a candidate. */
export async function initiateItem(ctx: Context, itemId: string, input: InitiateInput): Promise<Item> {
  return ctx.transaction(async (tx) => {
    const item = await lockItem(tx, ctx.actor.centerId, itemId)
    requireItem(ctx, item, input.move)
    if (input.move === 'pass' || input.move === 'resend') return pass(ctx, tx, item, input)
    const state = stateAfter(item.state, input.move)
    const after = await saveItem(tx, item, {
      state, ...(state !== item.state && { stateAt: toDate(ctx.now) }),
      ...(input.move === 'consent' ? { consent: input.given, consentNoteSealed: ctx.keys.seal(input.how), consentAt: toDate(ctx.now) } : { dropReason: input.reason }),
    })
    await recordEvents(tx, ctx, [{
      type: TOLD[input.move], subject: { kind: 'discipline_item', id: itemId }, dimensions: { facts: input.move === 'consent' ? { rule: item.ruleCode, given: input.given } : { rule: item.ruleCode } },
      body: input.move === 'consent' ? { how: input.how } : { reason: input.reason },
    }])
    return after
  })
}

type Passing = Extract<InitiateInput, { move: 'pass' | 'resend' }>
/** What goes out is what was shown: same words, same checksum, sealed, in the outbox of the same transaction. */
async function pass(ctx: Context, tx: Tx, item: Item, { move, checksum, note }: Passing): Promise<Item> {
  const built = await buildPackage(ctx, tx, item, note)
  if (built.checksum !== checksum) throw new Refusal('discipline_package_changed')
  if (built.stillNamed && !item.consent) throw new Refusal('discipline_names_person')
  const at = toDate(ctx.now)
  const after = await saveItem(tx, item, {
    state: stateAfter(item.state, move), stateAt: at, packageSealed: ctx.keys.seal(built.document), checksum, noteSealed: note ? ctx.keys.seal(note) : null,
    ...(move === 'pass' && { passedAt: at, passedBy: ctx.actor.id, passedByName: ctx.actor.name }),
  })
  await putOut(tx, ctx, { itemId: item.id, link: item.linkCode, checksum })
  const facts = { itemId: item.id, rule: item.ruleCode, class: item.classCode, named: item.consent === true }
  await recordEvents(tx, ctx, [move === 'pass'
    ? { type: 'discipline.passed', subject: { kind: 'ticket', id: item.ticketId }, dimensions: { ...(item.areaCode && { areaCode: item.areaCode }), ...(item.categoryCode && { categoryCode: item.categoryCode }), facts }, body: { checksum } }
    : { type: 'discipline.resent', subject: { kind: 'discipline_item', id: item.id }, dimensions: { facts }, body: { checksum } }])
  return after
}
