import type { z } from 'zod'
import type { CorrectionView, knowledgeTodo, listGaps } from '#contract/knowledge-care.ts'
import { dayAfter, dayStart, localDay } from '#domain/calendar/local-day.ts'
import { light } from '#domain/calendar/light.ts'
import { managesEntry } from '#domain/knowledge/entry-life.ts'
import { filledRules } from '#domain/knowledge/knowledge-rules.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { seasonUnits, todoEntries } from './care.query.ts'
import { listCorrections, type Correction } from './correction.store.ts'
import { presentEntry } from './entry.presenter.ts'
import { gapReport, type GapsAsked } from './gap-report.query.ts'
import { openSeasons } from './open-seasons.ts'
import { callsSince } from './season.store.ts'

const DAY = 86_400_000
const iso = (at: number): string => new Date(at).toISOString()

export async function presentCorrections(ctx: Context, rows: readonly Correction[]): Promise<CorrectionView[]> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  return rows.map(({ filedBy: _, unitPath, ...c }) => {
    const stoppedAt = c.doneAt ?? (c.state === 'refused' ? c.decidedAt : null)
    return {
      ...c, filedAt: iso(c.filedAt), dueAt: iso(c.dueAt), decidedAt: c.decidedAt === null ? null : iso(c.decidedAt), doneAt: c.doneAt === null ? null : iso(c.doneAt),
      light: light({ clock: 'answer', rule: 'correction', startedAt: c.filedAt, dueAt: c.dueAt, ...(stoppedAt !== null && { stoppedAt }), pauses: [], extensions: [] }, ctx.now, rules.light.yellowShare),
      mayDecide: c.state === 'open' && managesEntry(ctx.actor, unitPath),
    }
  })
}

type Todo = z.input<(typeof knowledgeTodo)['response']>
export async function presentTodo(ctx: Context, scope: string, isEditor: boolean): Promise<Todo> {
  const { centerId, id: userId } = ctx.actor
  const { rules } = await currentRules(ctx.db, centerId)
  const today = localDay(ctx.now, rules)
  const open = openSeasons(rules, ctx.now)
  const calls = await callsSince(ctx.db, centerId, dayAfter(today, -400))
  // The timer puts the call out; until then there is nothing to confirm.
  const called = open.flatMap((season) => calls.filter((call) => call.season === season.season && call.seasonFrom === season.from).map((call) => ({ ...season, calledAt: call.calledAt })))
  const endsBy = dayAfter(today, Math.max(0, ...filledRules(rules.knowledge).remindDays))
  const [rows, corrections, seasons] = await Promise.all([
    todoEntries(ctx.db, { centerId, scope, userId, isEditor, today, endsBy, calls: called }),
    listCorrections(ctx.db, { centerId, unitPath: scope, pending: true, limit: 200 }),
    Promise.all(called.map(async ({ season, since, rule, from, calledAt }) => {
      const units = await seasonUnits(ctx.db, centerId, season, since, scope)
      const sum = (pick: 'total' | 'confirmed') => units.reduce((all, unit) => all + unit[pick], 0)
      return { season, name: rule.name, from, calledAt: iso(calledAt), total: sum('total'), confirmed: sum('confirmed'), units }
    })),
  ])
  return {
    items: rows.map((row) => ({ ...presentEntry(row, today), why: row.why, returnReason: row.returnReason, daysLeft: row.validTo === null ? null : Math.round((dayStart(row.validTo, rules) - dayStart(today, rules)) / DAY) })),
    corrections: await presentCorrections(ctx, corrections), seasons: seasons.filter(({ total }) => total > 0),
  }
}

export async function presentGaps(ctx: Context, asked: Pick<GapsAsked, 'state'> & { from?: string | undefined; to?: string | undefined }): Promise<z.input<(typeof listGaps)['response']>> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const { groups, counts } = await gapReport(ctx.db, {
    centerId: ctx.actor.centerId, state: asked.state, since: asked.from ? dayStart(asked.from, rules) : 0, until: asked.to ? dayStart(dayAfter(asked.to), rules) : ctx.now + 1,
  })
  return { groups: groups.map((group) => ({ ...group, firstAt: iso(group.firstAt), lastAt: iso(group.lastAt) })), counts }
}
