import * as contract from '#contract/reasonableness.ts'
import { maySeeJudgement } from '#domain/revisit/judgement.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { appealVerdict } from './actions/appeal-verdict.ts'
import { giveVerdict } from './actions/give-verdict.ts'
import { presentJudgements } from './judgement.presenter.ts'
import { judgementsOf, listJudgements, type Judgement } from './judgement.store.ts'

const STATES = { open: ['open'], appeals: ['unit_appealed', 'requester_appealed'], running: ['judged'], final: ['final'] } as const
const one = async (ctx: Context, judgement: Judgement): Promise<contract.JudgementView> => (await presentJudgements(ctx, [judgement]))[0]!

export function reasonablenessRoutes(door: Door): void {
  mount(door, contract.listJudgements, async (ctx, { query }) => {
    const [at, ticketId] = readCursor(query.after, 2) ?? []
    const after = at && ticketId && !Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(ticketId) ? { at, ticketId } : undefined
    const rows = await listJudgements(ctx.db, ctx.actor, { states: STATES[query.queue], after, limit: query.limit + 1, oldestFirst: query.queue !== 'final' })
    const page = rows.slice(0, query.limit)
    const last = rows.length > query.limit ? page.at(-1) : undefined
    return { items: await presentJudgements(ctx, page), next: last ? writeCursor(new Date(last.openedAt).toISOString(), last.ticketId) : null }
  })
  mount(door, contract.ticketJudgements, async (ctx, { params }) => ({
    items: await presentJudgements(ctx, (await judgementsOf(ctx.db, ctx.actor.centerId, params.ticketId)).filter((judgement) => maySeeJudgement(ctx.actor, judgement))),
  }))
  mount(door, contract.giveVerdict, async (ctx, { params, body }) => one(ctx, await giveVerdict(ctx, params, body)))
  mount(door, contract.appealVerdict, async (ctx, { params, body }) => one(ctx, await appealVerdict(ctx, params, body)))
}
