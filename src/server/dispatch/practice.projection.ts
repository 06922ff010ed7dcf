/** 派单惯例: how often a unit led a category, and gave it back; out of the record alone. */
import { sql } from 'kysely'
import { projection } from '#platform/follower.ts'
import { send } from '#platform/pipelining.ts'
import './dispatch.tables.ts'

const COUNTS: Record<string, 'made' | 'returned'> = { 'assignment.made': 'made', 'assignment.reassigned': 'made', 'assignment.returned': 'returned' }

export const dispatchPractice = projection({
  name: 'dispatch practice', types: Object.keys(COUNTS), tables: ['dispatch_practice'],
  async apply(tx, events) {
    const sums = new Map<string, { centerId: string; category: string; unit: string; made: number; returned: number }>()
    for (const { centerId, type, categoryCode, unitPath, facts } of events) {
      const unit = unitPath?.split('/').at(-2)
      const what = COUNTS[type]
      if (!what || !unit || categoryCode === null || facts?.['role'] !== 'lead') continue
      const key = JSON.stringify([centerId, categoryCode, unit])
      const sum = sums.get(key) ?? sums.set(key, { centerId, category: categoryCode, unit, made: 0, returned: 0 }).get(key)!
      sum[what]++
    }
    if (sums.size === 0) return
    const rows = [...sums.values()]
    await send(tx, sql`insert into dispatch_practice (center_id, category_code, unit_code, made, returned)
      select * from unnest(${rows.map((r) => r.centerId)}::text[], ${rows.map((r) => r.category)}::text[], ${rows.map((r) => r.unit)}::text[], ${rows.map((r) => r.made)}::bigint[], ${rows.map((r) => r.returned)}::bigint[])
      on conflict (center_id, category_code, unit_code) do update set made = dispatch_practice.made + excluded.made, returned = dispatch_practice.returned + excluded.returned`.compile(tx))
  },
})
