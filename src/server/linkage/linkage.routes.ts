import * as contract from '#contract/linkage.ts'
import { dayAfter, dayStart } from '#domain/calendar/local-day.ts'
import type { ItemState } from '#domain/linkage/item.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { newId } from '#platform/ids.ts'
import { mount } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { applyOutcome } from './actions/apply-outcome.ts'
import { applyReceipt } from './actions/apply-receipt.ts'
import { initiateItem } from './actions/initiate-item.ts'
import { previewPackage } from './actions/preview-package.ts'
import { readItem } from './actions/read-item.ts'
import { listForInitiator, listPassed } from './item.store.ts'
import { className, iso, presentCandidates, presentItem, presentItems, presentPartners } from './linkage.presenter.ts'
import { partnerRoutes } from './partner.routes.ts'
import { listReadings } from './reading.store.ts'
import { disciplineTotals } from './totals.query.ts'

const OK = { ok: true } as const
const STATES: Record<'open' | 'passed' | 'dropped', ItemState[]> = { open: ['candidate', 'refused'], passed: ['passed', 'received', 'accepted', 'concluded'], dropped: ['dropped'] }
const afterOf = (cursor: string | undefined): string | undefined => readCursor(cursor, 1)?.find((id) => /^[0-9a-f-]{36}$/.test(id))
const next = (rows: readonly { id: string }[], limit: number): string | null => (rows.length > limit ? writeCursor(rows[limit - 1]!.id) : null)

async function periodOf(ctx: Context, { from, to }: { from?: string | undefined; to?: string | undefined }) {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  return { since: from === undefined ? undefined : dayStart(from, rules), until: to === undefined ? undefined : dayStart(dayAfter(to), rules) }
}

export function linkageRoutes(door: Door): void {
  initiatorRoutes(door)
  readerRoutes(door)
  partnerRoutes(door)
}

function initiatorRoutes(door: Door): void {
  mount(door, contract.listCandidates, async (ctx, { query }) => ({
    items: await presentCandidates(ctx, await listForInitiator(ctx.db, ctx.actor, STATES[query.state])), partners: (await presentPartners(ctx)).map(({ url: _, ...partner }) => partner),
  }))
  mount(door, contract.previewHandOver, async (ctx, { params, query }) => {
    const { pack, checksum, stillNamed } = await previewPackage(ctx, params.itemId, query.note)
    return { package: pack, checksum, stillNamed }
  })
  mount(door, contract.moveItem, async (ctx, { params, body }) => (await presentCandidates(ctx, [await initiateItem(ctx, params.itemId, body)]))[0]!)
}

function readerRoutes(door: Door): void {
  mount(door, contract.listItems, async (ctx, { query }) => {
    const rows = await listPassed(ctx.db, ctx.actor.centerId, { ...query, after: afterOf(query.after), limit: query.limit + 1 })
    return { items: await presentItems(ctx, rows.slice(0, query.limit)), next: next(rows, query.limit) }
  })
  mount(door, contract.getItem, async (ctx, { params }) => presentItem(ctx, await readItem(ctx, params.itemId)))
  mount(door, contract.recordReceipt, async (ctx, { params, body }) => {
    await applyReceipt(ctx, params.itemId, { ...body, id: newId(), at: ctx.now, by: ctx.actor.name, overLink: false })
    return OK
  })
  mount(door, contract.recordOutcome, async (ctx, { params, body }) => {
    await applyOutcome(ctx, params.itemId, { ...body, id: newId(), at: ctx.now, by: ctx.actor.name, overLink: false })
    return OK
  })
  mount(door, contract.correctOutcome, async (ctx, { params, body }) => {
    await applyOutcome(ctx, params.itemId, { id: newId(), corrects: params.outcomeId, recoveredCents: body.recoveredCents, persons: body.persons, text: body.reason, at: ctx.now, by: ctx.actor.name, overLink: false })
    return OK
  })
  mount(door, contract.disciplineTotals, async (ctx, { query }) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    const { since, until } = await periodOf(ctx, query)
    const found = await disciplineTotals(ctx.db, ctx.actor.centerId, { since: since!, until: until! })
    const codes = [...new Set([...(rules.linkageClasses ?? []).map(({ code }) => code), ...found.map(({ classCode }) => classCode)])]
    const classes = codes.map((code) => {
      const { classCode: _, ...figures } = found.find(({ classCode }) => classCode === code) ?? { classCode: code, initiated: 0, accepted: 0, refused: 0, concluded: 0, recoveredCents: 0, persons: 0 }
      return { class: className(rules, code), ...figures }
    })
    const sum = (key: 'initiated' | 'accepted' | 'refused' | 'concluded' | 'recoveredCents' | 'persons') => classes.reduce((total, one) => total + one[key], 0)
    return { classes, all: { initiated: sum('initiated'), accepted: sum('accepted'), refused: sum('refused'), concluded: sum('concluded'), recoveredCents: sum('recoveredCents'), persons: sum('persons') } }
  })
  mount(door, contract.listReadings, async (ctx, { query }) => {
    const [{ rules }, unitName, period] = [await currentRules(ctx.db, ctx.actor.centerId), await unitNamer(ctx.db), await periodOf(ctx, query)]
    const rows = await listReadings(ctx.db, ctx.actor.centerId, { ...period, itemId: query.itemId, after: afterOf(query.after), limit: query.limit + 1 })
    return {
      items: rows.slice(0, query.limit).map((one) => ({ id: one.id, at: iso(one.at), user: one.userName, unit: unitName(one.unitId) ?? '', item: { id: one.itemId, number: one.ticketNumber, class: className(rules, one.classCode).name }, what: one.what })),
      next: next(rows, query.limit),
    }
  })
}
