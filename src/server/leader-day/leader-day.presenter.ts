import type { z } from 'zod'
import type { SessionDetail as DetailShape, SessionView as ViewShape } from '#contract/leader-day.ts'
import { localDay, localTime } from '#domain/calendar/local-day.ts'
import { announcementOf, chineseDay } from '#domain/leader-day/announcement.ts'
import { sessionRates } from '#domain/leader-day/rates.ts'
import { sessionAbilities } from '#domain/leader-day/session-life.ts'
import { isWithin } from '#domain/people/unit-path.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { isLeaderOf, maySeeSession } from './change-session.ts'
import { sessionFacts } from './session-facts.ts'
import { countsOf, namesOf, type SessionCounts } from './session-list.query.ts'
import { actsOf, channelsOf, tasksOf, ticketsOf, type Task } from './session-part.store.ts'
import { getSession, type Session } from './session.store.ts'

export const iso = (at: number): string => new Date(at).toISOString()
const isoOr = (at: number | null): string | null => (at === null ? null : iso(at))
const nameOfRule = (rules: CenterRules, code: string): string => rules.leaderDays?.find((one) => one.code === code)?.name ?? code

export const presentSession = (ctx: Context, s: Session, counts: SessionCounts | undefined, rules: CenterRules): z.input<typeof ViewShape> => ({
  id: s.id, ruleCode: s.ruleCode, ruleName: nameOfRule(rules, s.ruleCode), leaderName: s.leaderName, unitId: s.unitId, unitName: s.unitName, day: s.day, half: s.half, startsAt: iso(s.startsAt), endsAt: iso(s.endsAt), scope: s.scope, seat: s.seat,
  state: s.state, version: s.version, tickets: counts?.tickets ?? 0, tasks: counts?.tasks ?? 0, tasksOverdue: counts?.overdue ?? 0, mine: isLeaderOf(ctx.actor, s) || s.agentIds.includes(ctx.actor.id),
})
const presentTask = (ctx: Context, t: Task, today: string) => ({
  id: t.id, title: t.title, ticketId: t.ticketId, unitName: t.unitName, dueOn: t.dueOn, overdue: t.doneAt === null && t.dueOn < today, result: t.result, doneAt: isoOr(t.doneAt),
  mayReport: t.doneAt === null && (ctx.actor.roles.includes('leader_office') || (ctx.actor.roles.some((role) => role === 'unit_handler' || role === 'unit_head') && isWithin(t.unitPath, ctx.actor.unitPath))),
})

/** @throws Refusal not_found, also for a unit that has nothing to do with it */
export async function presentDetail(ctx: Context, tx: Tx, id: string): Promise<z.input<typeof DetailShape>> {
  const { actor: { centerId } } = ctx
  const session = await getSession(tx, centerId, id)
  const { rules } = await currentRules(ctx.db, centerId, tx)
  const rule = rules.leaderDays?.find(({ code }) => code === session.ruleCode)
  const today = localDay(ctx.now, rules)
  const counts = (await countsOf(tx, centerId, [id], today)).get(id)
  if (!maySeeSession(ctx.actor, session, counts?.taskPaths)) throw new Refusal('not_found')
  const [channels, tickets, acts, tasks, agents, facts] = [await channelsOf(tx, centerId, id), await ticketsOf(tx, centerId, id), await actsOf(tx, centerId, id), await tasksOf(tx, centerId, id), await namesOf(tx, centerId, session.agentIds), await sessionFacts(tx, session)]
  const calls = tickets.flatMap((t) => (t.calledAt === null || t.contacted === null || t.solved === null || t.satisfied === null ? [] : [{ contacted: t.contacted, solved: t.solved, satisfied: t.satisfied }]))
  const isOffice = ctx.actor.roles.includes('leader_office')
  const isLive = ['open', 'held', 'coordinated'].includes(session.state)
  return {
    ...presentSession(ctx, session, counts, rules), categoryCodes: session.categoryCodes, chosenFor: session.chosenFor, agents, announcement: session.announcement,
    announcementDraft: announcementOf(rule?.announcement, { date: chineseDay(session.day), time: `${localTime(session.startsAt, rules)}–${localTime(session.endsAt, rules)}`, leader: session.leaderName, unit: session.unitName ?? rule?.who ?? '', scope: session.scope }),
    channels: channels.map((c) => ({ phase: c.phase, channel: c.channel, announcedAt: iso(c.announcedAt), byName: c.byName, link: c.link, reach: c.reach })), channelNames: rule?.announceIn ?? [],
    reach: channels.reduce((sum, { reach }) => sum + (reach ?? 0), 0),
    ticketList: tickets.map((t) => ({
      id: t.ticketId, number: t.number, title: t.title, status: t.status, how: t.how, callReference: t.callReference, media: t.isMedia, mediaLink: t.mediaLink, mediaNote: t.mediaNote,
      called: t.calledAt === null || t.contacted === null || t.solved === null || t.satisfied === null ? null : { at: iso(t.calledAt), contacted: t.contacted, solved: t.solved, satisfied: t.satisfied },
    })),
    acts: acts.map((a) => ({ id: a.id, kind: a.kind, text: a.text, ticketId: a.ticketId, leaderName: a.leaderName, writtenByName: a.writtenByName, at: iso(a.at) })),
    coordination: { at: isoOr(session.coordinatedAt), place: session.coordinationPlace, members: session.coordinationMembers }, taskList: tasks.map((t) => presentTask(ctx, t, today)),
    rates: sessionRates(tickets.length, calls), mediaLimits: rule?.mediaFollowUps ?? null, results: session.results, cancelReason: session.cancelReason, abilities: sessionAbilities(ctx.actor, facts, rule ?? {}),
    mayEdit: isOffice, maySpeak: isLive && (isOffice || isLeaderOf(ctx.actor, session)), mayLink: isLive && ['leader_office', 'shift_leader', 'agent'].some((role) => (ctx.actor.roles as readonly string[]).includes(role)),
    mayChooseMedia: isOffice && ['held', 'coordinated'].includes(session.state),
  }
}
