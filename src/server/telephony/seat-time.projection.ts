/** 坐席工时: each state that is over, cut at the half hours it lay in. */
import { sql } from 'kysely'
import { byHalfHours } from '#domain/telephony/seat-fact.ts'
import { projection } from '#platform/follower.ts'
import { send } from '#platform/pipelining.ts'
import './figures.tables.ts'

type Row = { center: string; simulated: boolean; at: number; user: string; state: string; ms: number }
/** Whoever is signed off for a weekend adds nothing. */
const UNCOUNTED = 'off'

export const seatTime = projection({
  name: 'seat time', types: ['agent.state'], tables: ['telephony_seat_time'],
  async apply(tx, events) {
    const sums = new Map<string, Row>()
    for (const { centerId: center, subjectId: user, before: state, occurredAt, facts } of events) {
      if (state === null || state === UNCOUNTED) continue
      const to = typeof facts?.['at'] === 'number' ? facts['at'] : occurredAt
      const simulated = facts?.['source'] === 'simulated'
      for (const { at, ms } of byHalfHours(to - Number(facts?.['ms'] ?? 0), to)) {
        const key = `${center} ${simulated} ${at} ${user} ${state}`
        const sum = sums.get(key) ?? sums.set(key, { center, simulated, at, user, state, ms: 0 }).get(key)!
        sum.ms += ms
      }
    }
    const rows = [...sums.values()]
    if (rows.length === 0) return
    await send(tx, sql`insert into telephony_seat_time (center_id, simulated, at, user_id, state, ms)
      select * from unnest(${rows.map((r) => r.center)}::text[], ${rows.map((r) => r.simulated)}::boolean[], ${rows.map((r) => new Date(r.at).toISOString())}::timestamptz[], ${rows.map((r) => r.user)}::uuid[], ${rows.map((r) => r.state)}::text[], ${rows.map((r) => r.ms)}::int[])
      on conflict (center_id, simulated, at, user_id, state) do update set ms = telephony_seat_time.ms + excluded.ms`.compile(tx))
  },
})
