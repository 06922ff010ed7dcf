import { z } from 'zod'
import { callStory } from '#contract/call-figures.ts'
import * as contract from '#contract/desk.ts'
import { checkReplyEndpoint } from '#contract/handling.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { Refusal } from '#platform/refusal.ts'
import { unitNamer } from '#server/people/unit-names.ts'
import { findInstallation, listCenters } from '#server/profile/installation.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { presentTicket } from '#server/ticket/ticket.presenter.ts'
import { ticketPage } from '#server/ticket/ticket-page.query.ts'
import { viewerOf } from '#server/ticket/viewer.ts'
import { presentStory } from './call-story.presenter.ts'
import { caller } from './caller.query.ts'
import { presentProgress } from './citizen-progress.presenter.ts'
import { citizenPage } from './citizen-progress.query.ts'
import { presentDeadline } from './deadline.presenter.ts'
import { presentCaller } from './found-caller.presenter.ts'
import { presentFound } from './found-ticket.presenter.ts'
import { hasDemoUsers } from '#server/people/demo-accounts.query.ts'
import { presentOverview } from './overview.presenter.ts'
import { presentPreview } from './preview-deadlines.presenter.ts'
import { progressLimit } from '#platform/progress-limit.ts'
import { presentReplyCheck } from './reply-check.presenter.ts'
import { searchTickets } from './search-tickets.query.ts'
import { seenTicket } from './seen-ticket.query.ts'
import { presentSimilar } from './similar-ticket.presenter.ts'
import { presentSuggestions } from './suggest-units.presenter.ts'
import { presentTimeline } from './timeline.presenter.ts'
import { ticketStory } from './timeline.query.ts'

export function deskRoutes(door: Door): void {
  ticketPageRoutes(door)
  findingRoutes(door)
  mount(door, contract.previewDeadlines, (ctx, { body }) => presentPreview(ctx, body))
  mount(door, contract.suggestUnits, (ctx, { body }) => presentSuggestions(ctx, body))
  mount(door, checkReplyEndpoint, (ctx, { params, body }) => presentReplyCheck(ctx, params.ticketId, body))
  mount(door, callStory, (ctx, { params }) => presentStory(ctx, params.callId))
  mount(door, contract.overview, (ctx) => presentOverview(ctx))
  publicRoutes(door)
}

function ticketPageRoutes(door: Door): void {
  mount(door, contract.getTicket, async (ctx, { params }) => presentTicket(ctx, await seenTicket(ctx, params.ticketId)))
  mount(door, contract.getTimeline, async (ctx, { params }) => {
    const ticket = await seenTicket(ctx, params.ticketId)
    const [events, { requesters, text }, { rules }, unitName] = await Promise.all([
      ticketStory(ctx.db, ctx.keys, ticket.centerId, ticket.id), ticketPage(ctx.db, ctx.keys, ticket), currentRules(ctx.db, ticket.centerId), unitNamer(ctx.db),
    ])
    return { items: presentTimeline(events, { actor: ctx.actor, viewer: viewerOf(ctx.actor, ticket.disclosure, requesters, text.address), zone: rules, unitName }) }
  })
  mount(door, contract.explainDeadline, async (ctx, { params, query }) =>
    presentDeadline(ctx, await seenTicket(ctx, params.ticketId), { clock: params.clock, assignmentId: query.assignmentId }))
}

function findingRoutes(door: Door): void {
  mount(door, contract.searchTickets, async (ctx, { body }) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    const [rank, id] = readCursor(body.after, 2) ?? []
    const after = rank !== undefined && id && /^[\d.e-]*$/.test(rank) && z.uuid().safeParse(id).success ? { rank, id } : undefined
    const rows = await searchTickets({ db: ctx.db, keys: ctx.keys, actor: ctx.actor, rules }, { ...body, after, limit: body.limit + 1, now: ctx.now })
    const page = rows.slice(0, body.limit)
    const last = rows.length > body.limit ? page.at(-1) : undefined
    return { items: page.map((row) => presentFound(row, rules, ctx.now)), next: last ? writeCursor(last.rank, last.id) : null }
  })
  mount(door, contract.lookUpCaller, async (ctx, { body }) => {
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
    return presentCaller(await caller(ctx.db, ctx.keys, ctx.actor, body.phone), rules, ctx.now)
  })
  mount(door, contract.similarTickets, (ctx, { body }) => presentSimilar(ctx, body))
}

function publicRoutes(door: Door): void {
  const limit = progressLimit()
  mount(door, contract.citizenProgress, async (ctx, { body }, { request }) => {
    const number = body.number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
    if (!limit.mayTry(request.ip, number, ctx.now)) throw new Refusal('too_many_requests')
    const page = await citizenPage(ctx.db, ctx.keys, number, body.queryCode.normalize('NFKC').trim().toUpperCase())
    if (!page) throw new Refusal('progress_unknown')
    return presentProgress(ctx, page)
  })
  mount(door, contract.publicInfo, async (ctx) => {
    const [installation, centers, generated] = await Promise.all([findInstallation(ctx.db), listCenters(ctx.db), hasDemoUsers(ctx.db)])
    if (!installation) throw new Refusal('starting')
    return { ...installation.look, generated, centers: centers.map(({ id, name }) => ({ code: id, name })) }
  })
}
