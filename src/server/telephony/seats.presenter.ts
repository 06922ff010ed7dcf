/** All seats of a centre as the shift leader sees them; who could sit down and has not yet, too. */
import type { listSeats, SessionView } from '#contract/telephony-handling.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { z } from 'zod'
import type { Call } from '#domain/telephony/call.ts'
import { sessionSkill } from '#domain/telephony/leader-session.ts'
import { centreQueues, filledTelephony, lineRules, skillNames } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { userNames } from '#server/people/user.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { openCalls, waitingIn } from './call.store.ts'
import { phonePeople } from './phone-people.query.ts'
import { allSkills, seatsOf } from './seat.store.ts'
import type { Session } from './session.store.ts'

const iso = (at: number): string => new Date(at).toISOString()

export async function presentSeats(ctx: Context): Promise<ReplyOf<typeof listSeats>> {
  const { centerId } = ctx.actor
  const [{ rules }, people, seats, skills, calls] = await Promise.all([currentRules(ctx.db, centerId), phonePeople(ctx.db, centerId), seatsOf(ctx.db, centerId), allSkills(ctx.db, centerId), openCalls(ctx.db, centerId)])
  const telephony = filledTelephony(rules.telephony)
  const [lines, queues] = [lineRules(rules.lines, telephony, rules.services), centreQueues(rules, telephony)]
  const callOf = (call: Call) => ({ id: call.id, lineName: lines.find(({ code }) => code === call.line)?.name ?? '', queueName: queues.find(({ code }) => code === call.queue)?.name ?? '', since: iso(call.answeredAt ?? call.offeredAt) })
  return {
    skills: skillNames(rules, telephony),
    seats: people.map(({ id, name }) => {
      const seat = seats.find(({ userId }) => userId === id)
      const agent = seat?.agent
      const call = calls.find((one) => one.call.id === agent?.callId)?.call
      return {
        userId: id, name, ext: seat?.ext ?? null, state: agent?.state ?? 'off', since: agent ? iso(agent.since) : null, breakKind: agent?.state === 'break' ? agent.breakKind ?? null : null, next: agent?.next?.state ?? null,
        skills: { ...(agent?.skills ?? skills.get(id)) }, call: call ? callOf(call) : null,
      }
    }),
  }
}

export async function presentSessions(ctx: Context, sessions: readonly Session[]): Promise<z.input<typeof SessionView>[]> {
  const names = await userNames(ctx.db, sessions.map(({ leaderId }) => leaderId))
  return Promise.all(sessions.map(async ({ id, name, leaderId, opensAt, closesAt, endedAt }) => ({
    id, name, queue: sessionSkill(id), leader: names.get(leaderId) ?? '', opensAt: iso(opensAt), closesAt: iso(closesAt), endedAt: endedAt === null ? null : iso(endedAt),
    isOpen: endedAt === null && opensAt <= ctx.now && ctx.now < closesAt, waiting: (await waitingIn(ctx.db, ctx.actor.centerId, [sessionSkill(id)])).count,
  })))
}
