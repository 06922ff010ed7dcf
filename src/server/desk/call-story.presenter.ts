/** One call from end to end: its row, who took part, and what the record has of it. */
import type { CallStory } from '#contract/call-figures.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { filledTelephony } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { userNames } from '#server/people/user.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { presentRows } from '#server/telephony/call-log.presenter.ts'
import { logRow } from '#server/telephony/call-log.query.ts'
import { storyOf } from './call-story.query.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @throws Refusal not_found */
export async function presentStory(ctx: Context, callId: string): Promise<CallStory> {
  const { centerId } = ctx.actor
  const { rules } = await currentRules(ctx.db, centerId)
  const row = await logRow(ctx.db, centerId, callId)
  if (!row) throw new Refusal('not_found')
  const [[logged], told] = await Promise.all([presentRows(ctx, rules, [row]), storyOf(ctx.db, centerId, callId)])
  const legs = row.body?.legs ?? []
  const who = (facts: Record<string, unknown> | null) => (typeof facts?.['agentId'] === 'string' && UUID.test(facts['agentId']) ? facts['agentId'] : undefined)
  const names = await userNames(ctx.db, [...legs.flatMap(({ agentId }) => agentId ?? []), ...told.flatMap(({ facts }) => who(facts) ?? [])])
  const partner = (code: unknown) => rules.transferTargets.find((target) => target.code === code)?.name ?? ''
  return {
    ...logged!, wrapUpSeconds: row.wrapMs === null ? null : Math.round(row.wrapMs / 1000),
    legs: legs.map((leg) => ({ role: leg.role, name: leg.agentId === undefined ? partner(leg.partner) : names.get(leg.agentId) ?? '', state: leg.state, since: iso(leg.since), listens: leg.listens ?? null })),
    events: told.map(({ type, occurredAt, facts }) => ({ type, at: iso(Number(facts?.['at'] ?? occurredAt)), agentName: names.get(who(facts) ?? '') ?? '', detail: detailOf(rules, facts, partner(facts?.['partner'])) })),
  }
}

/** Codes as their names; a score, a cause as it is. */
function detailOf(rules: CenterRules, facts: Record<string, unknown> | null, partner: string): string {
  const { queues } = filledTelephony(rules.telephony)
  const queueName = (code: unknown) => queues.find((queue) => queue.code === code)?.name ?? ''
  if (facts?.['from'] !== undefined && facts['to'] !== undefined) return `${queueName(facts['from'])} → ${queueName(facts['to'])}`
  if (typeof facts?.['score'] === 'number') return String(facts['score'])
  return partner || queueName(facts?.['queue'])
}

const iso = (at: number): string => new Date(at).toISOString()
