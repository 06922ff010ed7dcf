import { localDay } from '#domain/calendar/local-day.ts'
import { whyNotSession } from '#domain/leader-day/session-life.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { lockVersion, recordSession } from '../change-session.ts'
import { sessionFacts } from '../session-facts.ts'
import { ruleOf } from '../session-rule.ts'
import { insertTasks, ticketsOf } from '../session-part.store.ts'
import { saveSession } from '../session.store.ts'

type Given = { version: number; place: string; members: string[]; tasks: { title: string; ticketId?: string | undefined; unitId: string; dueOn: string }[] }
/** 协调会: who is responsible and by when. */
export async function coordinateSession(ctx: Context, id: string, { version, place, members, tasks }: Given): Promise<void> {
  requireRole(ctx, 'leader_office')
  await ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const session = await lockVersion(tx, ctx, id, version)
    const { rules } = await currentRules(ctx.db, centerId, tx)
    const why = whyNotSession(ctx.actor, { ...(await sessionFacts(tx, session)), tasks: tasks.length }, ruleOf(rules, session.ruleCode), 'coordinate')
    if (why) throw new Refusal(why, { state: session.state })
    const [today, own] = [localDay(ctx.now, rules), new Set((await ticketsOf(tx, centerId, id)).map(({ ticketId }) => ticketId))]
    const rows = []
    for (const task of tasks) {
      if (task.dueOn < today) throw new Refusal('leader_day_past', { day: task.dueOn })
      if (task.ticketId && !own.has(task.ticketId)) throw new Refusal('leader_media_foreign', { ticketId: task.ticketId })
      const unit = await requireUnit(tx, centerId, task.unitId)
      rows.push({ centerId, id: newIdAt(ctx.now), sessionId: id, ticketId: task.ticketId ?? null, title: task.title, unitId: unit.id, unitPath: unit.path, unitName: unit.name, dueOn: task.dueOn })
    }
    await insertTasks(tx, rows)
    await saveSession(tx, session, { state: 'coordinated', coordinatedAt: toDate(ctx.now), coordinationPlace: place, coordinationMembers: members })
    await recordSession(tx, ctx, session, { type: 'coordinated', after: 'coordinated', body: { place, members, tasks: rows.map(({ title, unitName, dueOn }) => ({ title, unitName, dueOn })) }, facts: { tasks: rows.length } })
  })
}
