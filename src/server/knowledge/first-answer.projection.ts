/** 咨询首次答复: consultations accepted a day, and those answered in the very contact that brought them, without a dispatch. */
import { sql } from 'kysely'
import { localDay } from '#domain/calendar/local-day.ts'
import { projection } from '#platform/follower.ts'
import { send } from '#platform/pipelining.ts'
import { rulesOf } from '#server/profile/profile.store.ts'
import './knowledge.tables.ts'

type Sum = { centerId: string; day: string; accepted: number; atOnce: number; cited: number }

export const firstAnswer = projection({
  name: 'first answer', types: ['ticket.registered', 'ticket.answered'], tables: ['knowledge_first_answer'],
  async apply(tx, events) {
    const sums = new Map<string, Sum>()
    for (const event of events) {
      if (!event.ruleVersion) continue
      // A version of the rules never changes, so this is as good as being in the event.
      const rules = await rulesOf(tx, event.centerId, event.ruleVersion)
      if (rules.kinds.find(({ code }) => code === event.kind)?.class !== 'consult') continue
      const facts = event.facts ?? {}
      const atOnce = event.type === 'ticket.answered'
      if (atOnce && (facts.firstContact !== true || facts.dispatched === true)) continue
      const day = localDay(event.occurredAt, rules)
      const sum = sums.get(`${event.centerId} ${day}`) ?? { centerId: event.centerId, day, accepted: 0, atOnce: 0, cited: 0 }
      sums.set(`${event.centerId} ${day}`, sum)
      if (atOnce) {
        sum.atOnce += 1
        sum.cited += Number(facts.cited ?? 0) > 0 ? 1 : 0
      } else sum.accepted += 1
    }
    const rows = [...sums.values()]
    if (rows.length === 0) return
    await send(tx, sql`insert into knowledge_first_answer (center_id, day, accepted, at_once, cited)
      select * from unnest(${rows.map((r) => r.centerId)}::text[], ${rows.map((r) => r.day)}::date[], ${rows.map((r) => r.accepted)}::int[], ${rows.map((r) => r.atOnce)}::int[], ${rows.map((r) => r.cited)}::int[])
      on conflict (center_id, day) do update set accepted = knowledge_first_answer.accepted + excluded.accepted, at_once = knowledge_first_answer.at_once + excluded.at_once,
        cited = knowledge_first_answer.cited + excluded.cited`.compile(tx))
  },
})
