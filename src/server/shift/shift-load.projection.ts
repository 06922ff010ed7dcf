/** 话务量: tickets registered by half hours, until telephony counts calls. */
import { sql } from 'kysely'
import { localDay, localTime } from '#domain/calendar/local-day.ts'
import { projection } from '#platform/follower.ts'
import { rulesOf } from '#server/profile/profile.store.ts'
import './shift.tables.ts'

/** Events of no rule version: days as in the whole country. */
const CHINA = { utcOffsetMinutes: 480 }

export const shiftLoad = projection({
  name: 'shift load', types: ['ticket.registered'], tables: ['shift_load'],
  async apply(tx, events) {
    const counts = new Map<string, [center: string, day: string, half: number, count: number]>()
    for (const { centerId, occurredAt, ruleVersion } of events) {
      const zone = ruleVersion ? await rulesOf(tx, centerId, ruleVersion) : CHINA
      const [hours = 0, minutes = 0] = localTime(occurredAt, zone).split(':').map(Number)
      const [day, half] = [localDay(occurredAt, zone), hours * 2 + (minutes >= 30 ? 1 : 0)]
      const key = `${centerId} ${day} ${half}`
      counts.set(key, [centerId, day, half, (counts.get(key)?.[3] ?? 0) + 1])
    }
    const rows = [...counts.values()]
    if (rows.length === 0) return
    await sql`insert into shift_load (center_id, day, half, count) select * from unnest(${rows.map(([center]) => center)}::text[], ${rows.map(([, day]) => day)}::date[], ${rows.map(([, , half]) => half)}::int[], ${rows.map(([, , , n]) => n)}::int[])
      on conflict (center_id, day, half) do update set count = shift_load.count + excluded.count`.execute(tx)
  },
})
