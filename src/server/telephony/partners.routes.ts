/** 联动与中继 over HTTP. */
import * as contract from '#contract/telephony-partners.ts'
import { transferCall as transferEndpoint, transferFacts } from '#contract/telephony-handling.ts'
import { maySee } from '#domain/ticket/may-move.ts'
import { contextOf, type Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { systemActor } from '#platform/system-actor.ts'
import { askLimit } from '#server/knowledge/ask-limit.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { askRelay } from './actions/ask-relay.ts'
import { deliverHandOvers } from './actions/deliver-hand-overs.ts'
import { receiptByHand } from './actions/receipt-by-hand.ts'
import { receiveHandOver } from './actions/receive-hand-over.ts'
import { setPartner } from './actions/set-partner.ts'
import { settleHandOver } from './actions/settle-hand-over.ts'
import { takeHandOver } from './actions/take-hand-over.ts'
import { transferCall } from './actions/transfer-call.ts'
import { listHandOverRows, type HandOver } from './hand-over.store.ts'
import { openFacts, presentHandOvers } from './hand-over.presenter.ts'
import { isConfidentialTicket } from './may-bind.ts'
import { workOf } from './may-relay.ts'
import { partnerByKey, partnersOf } from './partner.store.ts'
import { presentRelays } from './relay.presenter.ts'
import { relaysOf } from './relay.store.ts'
import { presentTransferFacts } from './transfer-facts.presenter.ts'

/** a minute: more than a night of storms brings, less than a loop gone wrong */
const MOST_A_PARTNER = 300
const asSystem = (ctx: Context, centerId: string): Context => contextOf({ actor: systemActor(centerId), now: ctx.now, db: ctx.db, keys: ctx.keys, requestId: ctx.requestId })
const one = async (ctx: Context, row: HandOver) => (await presentHandOvers(ctx, [row]))[0]!

export function partnerRoutes(door: Door): void {
  mount(door, transferFacts, (ctx, { params, query }) => presentTransferFacts(ctx, params.callId, query.target))
  mount(door, transferEndpoint, async (ctx, { params, body }) => {
    const handOverId = await transferCall(ctx, { ...body, callId: params.callId })
    // At once; whatever fails is the timer's.
    if (handOverId !== undefined) void deliverHandOvers(asSystem(ctx, ctx.actor.centerId), handOverId).catch(() => undefined)
    return { handOverId: handOverId ?? null }
  })
  mount(door, contract.listHandOvers, async (ctx, { query }) =>
    ({ items: await presentHandOvers(ctx, await listHandOverRows(ctx.db, ctx.actor.centerId, { direction: query.direction, open: query.open === 'yes' })) }))
  mount(door, contract.takeHandOver, async (ctx, { params }) => {
    const row = await takeHandOver(ctx, params.handOverId)
    return { handOver: await one(ctx, row), facts: openFacts(ctx, row) }
  })
  mount(door, contract.settleHandOver, async (ctx, { params, body }) => {
    const row = await settleHandOver(ctx, params.handOverId, body.ticketId)
    void deliverHandOvers(asSystem(ctx, ctx.actor.centerId), row.id).catch(() => undefined)
    return one(ctx, row)
  })
  mount(door, contract.receiptByHand, async (ctx, { params, body }) => one(ctx, await receiptByHand(ctx, params.handOverId, body.receipt)))

  mount(door, contract.listPartners, async (ctx) => {
    const [{ rules }, partners] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), partnersOf(ctx.db, ctx.keys, ctx.actor.centerId)])
    return { items: (rules.links ?? []).filter(({ oneKey }) => oneKey === true).map(({ code, name, direction }) => {
      const partner = partners.find(({ link }) => link === code)
      return { link: code, name, direction, address: partner?.address ?? '', hasKey: partner?.isKnown === true }
    }) }
  })
  mount(door, contract.setPartner, async (ctx, { params, body }) => ({ partnerKey: await setPartner(ctx, params.link, body) }))
  const [strangers, partners] = [askLimit(), askLimit(MOST_A_PARTNER)]
  mount(door, contract.partnerHandsOver, async (ctx, { body }, { request }) => {
    const key = request.headers['x-partner-key']
    const partner = typeof key === 'string' && key.length >= 16 ? await partnerByKey(ctx.db, ctx.keys, key) : undefined
    if (!partner) {
      // Keys are not to be found by trying.
      if (!strangers.mayAsk(request.ip, ctx.now)) throw new Refusal('too_many_requests')
      throw new Refusal('partner_unknown')
    }
    if (!partners.mayAsk(`${partner.centerId} ${partner.link}`, ctx.now)) throw new Refusal('too_many_requests')
    const row = await receiveHandOver(asSystem(ctx, partner.centerId), { link: partner.link, ref: body.id, facts: body.facts })
    return { receipt: row.receipt!, at: new Date(row.at).toISOString() }
  })
}

export function relayRoutes(door: Door): void {
  mount(door, contract.relayCalls, async (ctx, { params }) => {
    const { centerId } = ctx.actor
    const [ticket, { rules }] = await Promise.all([getTicket(ctx.db, centerId, params.ticketId), currentRules(ctx.db, centerId)])
    if (!maySee(ctx.actor, ticket)) throw new Refusal('not_found')
    const all = await relaysOf(ctx.db, centerId, params.ticketId)
    const isUnit = ctx.actor.roles.some((role) => role.startsWith('unit_'))
    const mayAsk = workOf(ctx.actor, ticket) !== undefined && !isConfidentialTicket(rules, ticket)
    return { mayAsk, items: await presentRelays(ctx, isUnit ? all.filter(({ unitId }) => unitId === ctx.actor.unitId) : all) }
  })
  mount(door, contract.askRelay, async (ctx, { params, body }) => ({ callId: await askRelay(ctx, params.ticketId, body) }))
}
