import * as contract from '#contract/dispatch.ts'
import { isCenter, OBJECTION_STATES, OPEN_OBJECTION } from '#domain/dispatch/objection.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { adjudicateObjection } from './actions/adjudicate-objection.ts'
import { fileObjection } from './actions/file-objection.ts'
import { returnToPrecedent } from './actions/return-to-precedent.ts'
import { stateOnObjection } from './actions/state-on-objection.ts'
import { takeUpObjection } from './actions/take-up-objection.ts'
import { withdrawObjection } from './actions/withdraw-objection.ts'
import { withdrawPrecedent } from './actions/withdraw-precedent.ts'
import { presentCatalogue, presentCatalogueRow, presentDisputes } from './catalogue.presenter.ts'
import { presentObjections, presentPrecedents } from './objection.presenter.ts'
import { listObjections, type Objection } from './objection.store.ts'
import { listPrecedents } from './precedent.store.ts'

const DECIDED = OBJECTION_STATES.filter((state) => !OPEN_OBJECTION.includes(state))
const STATES = { open: OPEN_OBJECTION, decided: DECIDED, all: OBJECTION_STATES } as const
const one = async (ctx: Context, objection: Objection): Promise<contract.ObjectionView> => (await presentObjections(ctx, [objection]))[0]!
const afterOf = (cursor: string | undefined): string | undefined => readCursor(cursor, 1)?.find((id) => /^[0-9a-f-]{36}$/.test(id))

function page<T extends { id: string }, V>(rows: readonly T[], limit: number, views: V[]): { items: V[]; next: string | null } {
  const last = rows[limit - 1]
  return { items: views, next: rows.length > limit && last ? writeCursor(last.id) : null }
}

export function objectionRoutes(door: Door): void {
  mount(door, contract.fileObjection, async (ctx, { body }) => one(ctx, await fileObjection(ctx, body)))
  mount(door, contract.takeUpObjection, async (ctx, { params, body }) => one(ctx, await takeUpObjection(ctx, params.objectionId, body.version)))
  mount(door, contract.stateOnObjection, async (ctx, { params, body }) => one(ctx, await stateOnObjection(ctx, params.objectionId, body.text)))
  mount(door, contract.adjudicateObjection, async (ctx, { params, body }) => one(ctx, await adjudicateObjection(ctx, params.objectionId, body)))
  mount(door, contract.withdrawObjection, async (ctx, { params, body }) => one(ctx, await withdrawObjection(ctx, params.objectionId, body.version)))
  mount(door, contract.listObjections, async (ctx, { query }) => {
    const rows = await listObjections(ctx.db, ctx, { states: STATES[query.state], ticketId: query.ticketId, unitId: isCenter(ctx.actor) ? undefined : ctx.actor.unitId, after: afterOf(query.after), limit: query.limit + 1 })
    return page(rows, query.limit, await presentObjections(ctx, rows.slice(0, query.limit)))
  })

  mount(door, contract.returnToPrecedent, async (ctx, { body }) => (await presentPrecedents(ctx, [await returnToPrecedent(ctx, body)]))[0]!)
  mount(door, contract.withdrawPrecedent, async (ctx, { params, body }) => {
    await withdrawPrecedent(ctx, params.precedentId, body.reason)
    return { ok: true as const }
  })
  mount(door, contract.listPrecedents, async (ctx, { query }) => {
    // Which ticket a precedent came from is the centre's to know.
    const ticketId = isCenter(ctx.actor) ? query.ticketId : undefined
    const rows = await listPrecedents(ctx.db, ctx.actor.centerId, { ...query, ticketId, after: afterOf(query.after), limit: query.limit + 1 })
    return page(rows, query.limit, await presentPrecedents(ctx, rows.slice(0, query.limit)))
  })

  mount(door, contract.listDisputes, (ctx) => presentDisputes(ctx))
  mount(door, contract.listCatalogue, (ctx, { query }) => presentCatalogue(ctx, { text: query.text, mine: query.mine === 'yes' }))
  mount(door, contract.getCatalogueRow, (ctx, { params }) => presentCatalogueRow(ctx, params.row))
}
