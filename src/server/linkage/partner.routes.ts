/** The other side of a link: connecting it, and what it sends. */
import * as contract from '#contract/linkage.ts'
import { contextOf } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { Refusal } from '#platform/refusal.ts'
import { systemActor } from '#platform/system-actor.ts'
import { applyOutcome } from './actions/apply-outcome.ts'
import { applyReceipt } from './actions/apply-receipt.ts'
import { retrySending } from './actions/retry-sending.ts'
import { setPartner } from './actions/set-partner.ts'
import { getItem } from './item.store.ts'
import { presentQueue, presentRegister } from './linkage.presenter.ts'
import { partnerBy, queueOf } from './partner.store.ts'

const OK = { ok: true } as const

export function partnerRoutes(door: Door): void {
  mount(door, contract.listPartners, presentRegister)
  mount(door, contract.listOutgoing, async (ctx, { query }) => {
    const rows = await queueOf(ctx.db, ctx.actor.centerId, { ...query, after: readCursor(query.after, 1)?.find((id) => /^[0-9a-f-]{36}$/.test(id)), limit: query.limit + 1 })
    const last = rows[query.limit - 1]
    return { items: await presentQueue(ctx, rows.slice(0, query.limit)), next: rows.length > query.limit && last ? writeCursor(last.id) : null }
  })
  mount(door, contract.retryOutgoing, async (ctx, { params }) => {
    await retrySending(ctx, params.outgoingId)
    return OK
  })
  mount(door, contract.setPartner, async (ctx, { body }) => {
    await setPartner(ctx, body)
    return OK
  })
  mount(door, contract.partnerMessage, async (ctx, { body }, { request }) => {
    const token = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1]
    const partner = token === undefined ? undefined : await partnerBy(ctx.db, ctx.keys, body.center, token)
    if (!partner) throw new Refusal('partner_unknown')
    const own = contextOf({ ...ctx, actor: systemActor(body.center) })
    // A partner speaks of what was sent over its own link, of nothing else.
    if ((await getItem(own.db, body.center, body.itemId)).linkCode !== partner.linkCode) throw new Refusal('not_found')
    const common = { id: body.messageId, at: Math.min(Date.parse(body.at), ctx.now), by: body.by, overLink: true }
    if (body.kind === 'receipt') await applyReceipt(own, body.itemId, { ...common, kind: body.receipt, reason: body.reason })
    else await applyOutcome(own, body.itemId, { ...common, corrects: body.kind === 'correction' ? body.corrects : undefined, recoveredCents: body.recoveredCents, persons: body.persons, text: body.text })
    return OK
  })
}
