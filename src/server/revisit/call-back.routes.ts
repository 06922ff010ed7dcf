/** 回访队列, 消息回访, 抽样, 三率, and the public page of a code. */
import * as contract from '#contract/revisit.ts'
import { dayAfter, dayStart } from '#domain/calendar/local-day.ts'
import { plainCode } from '#domain/revisit/media.ts'
import type { Context } from '#platform/context.ts'
import type { Door, Http } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { readCursor, writeCursor } from '#platform/page-cursor.ts'
import { progressLimit } from '#platform/progress-limit.ts'
import { Refusal } from '#platform/refusal.ts'
import { unitTree } from '#server/people/unit.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { answerInvite } from './actions/answer-invite.ts'
import { appealByCode } from './actions/appeal-by-code.ts'
import { attemptSample } from './actions/attempt-sample.ts'
import { inviteRevisit } from './actions/invite-revisit.ts'
import { recordSample } from './actions/record-sample.ts'
import { countedResults, resultRows, type FiguresAsked } from './figures.query.ts'
import { presentInvite } from './invite.presenter.ts'
import { presentQueue } from './queue.presenter.ts'
import { requireInvite } from './require-invite.ts'
import { presentSamples } from './sample.presenter.ts'
import { countSamples, listSamples, type Sample } from './sample.store.ts'
import { ticketNames } from './ticket-names.query.ts'

const iso = (at: number): string => new Date(at).toISOString()
const sample = async (ctx: Context, one: Sample): Promise<contract.SampleView> => (await presentSamples(ctx, [one]))[0]!

export function callBackRoutes(door: Door): void {
  mount(door, contract.revisitQueue, (ctx, { query }) => presentQueue(ctx, query.tab))
  mount(door, contract.inviteRevisit, async (ctx, { params, body }) => {
    const { waitUntil, expiresAt } = await inviteRevisit(ctx, params.ticketId, body)
    return { waitUntil: iso(waitUntil), expiresAt: iso(expiresAt) }
  })
  mount(door, contract.listSamples, async (ctx, { query }) => {
    const [rows, counts] = await Promise.all([listSamples(ctx.db, ctx.actor.centerId, query.tab, ctx.now), countSamples(ctx.db, ctx.actor.centerId, ctx.now)])
    return { items: await presentSamples(ctx, rows), ...counts }
  })
  mount(door, contract.recordSample, async (ctx, { params, body }) => sample(ctx, await recordSample(ctx, params.ticketId, body)))
  mount(door, contract.attemptSample, async (ctx, { params, body }) => sample(ctx, await attemptSample(ctx, params.ticketId, body)))
  figureRoutes(door)
  codeRoutes(door)
}

type Period = { from: string; to: string } & Pick<FiguresAsked, 'basis' | 'media'>
/** Both days belong to the period, on the centre's own clock. */
async function periodOf(ctx: Context, { from, to, basis, media }: Period): Promise<FiguresAsked> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  return { from: dayStart(from, rules), to: dayStart(dayAfter(to), rules), basis, media }
}

function figureRoutes(door: Door): void {
  mount(door, contract.revisitFigures, async (ctx, { query }) => ({ figures: await countedResults(ctx.db, ctx.actor.centerId, await periodOf(ctx, query)) }))
  mount(door, contract.revisitFigureTickets, async (ctx, { query }) => {
    const [at, ticketId] = readCursor(query.after, 2) ?? []
    const after = at && ticketId && !Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(ticketId) ? { at, ticketId } : undefined
    const rows = await resultRows(ctx.db, ctx.actor.centerId, await periodOf(ctx, query), query.figure, { after, limit: query.limit + 1 })
    const page = rows.slice(0, query.limit)
    const [names, tree] = await Promise.all([ticketNames(ctx.db, ctx.actor.centerId, page.map((row) => row.ticketId)), unitTree(ctx.db)])
    const last = rows.length > query.limit ? page.at(-1) : undefined
    return {
      items: page.map(({ unitPath, recordedAt, ...row }) => ({ ...row, at: iso(recordedAt), number: names.get(row.ticketId)?.number ?? '', title: names.get(row.ticketId)?.title ?? '', unit: tree.units.find((u) => u.path === unitPath)?.name ?? null })),
      next: last ? writeCursor(iso(last.recordedAt), last.ticketId) : null,
    }
  })
}

/** Codes cannot be guessed in any number of tries that pass here. */
function codeRoutes(door: Door): void {
  const limit = progressLimit()
  const guard = (ctx: Context, code: string, { request }: Http): void => {
    if (!limit.mayTry(request.ip, plainCode(code), ctx.now)) throw new Refusal('too_many_requests')
  }
  mount(door, contract.openInvite, async (ctx, { body }, http) => {
    guard(ctx, body.code, http)
    return presentInvite(ctx, await requireInvite(ctx, body.code))
  })
  mount(door, contract.answerInvite, async (ctx, { body: { code, ...said } }, http) => {
    guard(ctx, code, http)
    return presentInvite(ctx, await answerInvite(ctx, code, said))
  })
  mount(door, contract.appealByCode, async (ctx, { body }, http) => {
    guard(ctx, body.code, http)
    return presentInvite(ctx, await appealByCode(ctx, body.code, body.text))
  })
}
