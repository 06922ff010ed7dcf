/** 同类工单: open ones and those closed within 90 days that share the strongest words; the same place first. */
import { sql } from 'kysely'
import { DAY } from '#domain/calendar/local-day.ts'
import type { Against } from '#domain/matter/suggest.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { Db } from '#platform/database.ts'
import { lowestId } from './search-filter.ts'
import { foundRows, type FoundRow } from './found-tickets.sql.ts'
import type { WeighedWord } from './word-weight.query.ts'

const RECENT_MS = 90 * DAY
/** A ticket closed lately may be long old; older than this none is looked at. */
const OLDEST_MS = 400 * DAY
const RANKED = 2000
/** The strongest words count, and of those together at most so many tickets are looked through. */
const STRONGEST = 10
const LOOKED_THROUGH = 20_000
/** Share of the words' weight that two demands must have in common. */
const ENOUGH = 0.3

/** likeness: share of the asked words' weight, 0 … 1 */
export type Similar = FoundRow & { shared: string[]; isNear: boolean; likeness: number; against: Against | null; sameRequester: boolean }
/** phone: blind index of the caller's */
type Asked = { phone?: Buffer | undefined; words: readonly WeighedWord[]; areas: readonly string[]; excludeId?: string; now: number; limit: number }

/** @param asked.words strongest first */
export async function similarTickets(db: Db, actor: Actor, { words: given, areas, excludeId, now, limit, phone }: Asked): Promise<Similar[]> {
  const words = given.slice(0, STRONGEST)
  const any = affordable(words).map(({ word }) => word).join(' | ')
  if (any === '') return []
  const all = words.reduce((sum, { weight }) => sum + weight, 0)
  const scored = sql`select m.ticket_id, sum(w.weight) as score, array_agg(w.word order by w.weight desc) as shared from (
      select s.ticket_id, s.words from ticket_search s where s.center_id = ${actor.centerId} and s.words @@ to_tsquery('simple', ${any})
        and s.ticket_id >= ${lowestId(now - OLDEST_MS)}::uuid order by s.ticket_id desc limit ${RANKED}
    ) m join unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ weight }) => weight)}::float8[]) as w(word, weight) on m.words @@ w.word::tsquery
    group by m.ticket_id having sum(w.weight) >= ${all * ENOUGH}`
  const best = sql`select c.ticket_id, c.shared, coalesce(t.area_code = any(${areas}::text[]), false) as is_near, c.score, t.complained_of as against,
      exists (select from ticket_requester l join requester r on r.center_id = l.center_id and r.id = l.requester_id
        where l.center_id = t.center_id and l.ticket_id = t.id and r.phone_blind = ${phone ?? null}) as same_requester
    from (${scored}) c join ticket t on t.center_id = ${actor.centerId} and t.id = c.ticket_id
    where t.status <> 'merged' and (t.closed_at is null or t.closed_at >= ${new Date(now - RECENT_MS)}) and t.id is distinct from ${excludeId ?? null}::uuid
    order by is_near desc, c.score desc, c.ticket_id desc limit ${limit}`
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(tx)
    const hits = await sql<{ ticketId: string; shared: string[]; isNear: boolean; score: number; against: Against | null; sameRequester: boolean }>`${best}`.execute(tx)
    const { rows } = await foundRows(actor, hits.rows.map(({ ticketId }) => ({ ticketId, rank: '' }))).execute(tx)
    return rows.map((row) => {
      const hit = hits.rows.find(({ ticketId }) => ticketId === row.id)
      return { ...row, shared: hit?.shared ?? [], isNear: hit?.isNear ?? false, likeness: all > 0 ? Math.min(1, (hit?.score ?? 0) / all) : 0, against: hit?.against ?? null, sameRequester: hit?.sameRequester ?? false }
    })
  })
}

/** The strongest alone where even that is many. */
function affordable(words: readonly WeighedWord[]): WeighedWord[] {
  let sum = 0
  return words.filter(({ tickets }, i) => {
    sum += tickets
    return i === 0 || sum <= LOOKED_THROUGH
  })
}
