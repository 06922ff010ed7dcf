/** 工单搜索. A number is exact; words are ranked among the newest matches; without either the newest come first. A page by key. */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#domain/people/actor.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import { isCenterRole } from '#domain/ticket/may-move.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { send } from '#platform/pipelining.ts'
import { everyWord } from '#platform/words.ts'
import { phone4Blind, phoneBlind } from '#server/ticket/requester.store.ts'
import { findTicketByNumber } from '#server/ticket/ticket.store.ts'
import { askedWords } from './asked-words.ts'
import { both, foundRows, reachOf, type FoundRow } from './found-tickets.sql.ts'
import { conditionsOf, type Filter } from './search-filter.ts'
import { questionOf } from './search-question.ts'
import { sourcesOf } from './search-source.ts'
import { ticketVocabulary } from './ticket-vocabulary.ts'

/** Among more matches than this the older ones are not ranked: nobody reads the 1,001st. */
const RANKED = 1000
/** Up to so many matches in the whole centre all of them are held against what a unit may see. */
const FEW = 3000
/** Of more, so many of the newest a unit may see are looked through. */
const NEWEST = 5000

export type Asked = Filter & { text: string; limit: number; now: number; /** rank (empty without words) and id of the last row */ after?: { rank: string; id: string } }
type With = { db: Db; keys: Keys; actor: Actor; rules: CenterRules }

export async function searchTickets(w: With, given: Asked): Promise<FoundRow[]> {
  const today = localDay(given.now, w.rules)
  const asked = given.counter === 'accepted' ? { ...given, from: today, to: today } : given
  const question = questionOf(asked.text, isCenterRole(w.actor))
  switch (question.by) {
    case 'number': return among(w, asked, [await findTicketByNumber(w.db, w.actor.centerId, question.number)].filter((id) => id !== undefined))
    case 'phone': return ofCaller(w, asked, sql`phone_blind = ${phoneBlind(w.keys, question.phone)}`)
    case 'last_four': return ofCaller(w, asked, sql`phone4_blind = ${phone4Blind(w.keys, question.digits)}`)
    case 'words': return byWords(w, asked, today, question.text)
    case 'nothing': return newest(w, asked, today)
  }
}

const before = (asked: Asked, column: RawBuilder<unknown>): RawBuilder<unknown> => (asked.after ? sql`${column} < ${asked.after.id}::uuid` : sql`true`)
const within = (sources: readonly RawBuilder<unknown>[], column: RawBuilder<unknown>): RawBuilder<unknown>[] => sources.map((source) => sql`${column} in (${source})`)

async function newest(w: With, asked: Asked, today: string): Promise<FoundRow[]> {
  const [source, ...more] = sourcesOf(w.actor, asked, { today, now: asked.now })
  const fits = both([sql`t.center_id = ${w.actor.centerId}`, ...conditionsOf(asked, w.rules)])
  // The fence keeps the walk from the newest down, a row at a time, and it ends when the page is full.
  const hit = source
    ? sql`select s.ticket_id from (select distinct f.ticket_id from (${source}) f where ${both([before(asked, sql`f.ticket_id`), ...within(more, sql`f.ticket_id`)])} order by f.ticket_id desc) s
        cross join lateral (select from ticket t where t.id = s.ticket_id and ${fits} offset 0) x order by s.ticket_id desc limit ${asked.limit}`
    : sql`select t.id as ticket_id from ticket t where ${fits} and ${before(asked, sql`t.id`)} order by t.id desc limit ${asked.limit}`
  return ask(w, sql`select h.ticket_id, row_number() over (order by h.ticket_id desc) as place, '' as rank from (${hit}) h`)
}

/** All the words; where no ticket has them all, one page of what may be meant by them, or of those that have most of them. */
async function byWords(w: With, asked: Asked, today: string, text: string): Promise<FoundRow[]> {
  const same = w.rules.vocabulary ?? []
  const every = askedWords(text, same)
  const all = await matching(w, asked, today, every)
  if (all.length > 0 || asked.after) return all
  const page = { ...asked, limit: asked.limit - 1 }
  const guesses = (await ticketVocabulary(w.db, w.rules, asked.now)).guesses(text.normalize('NFKC').toLowerCase(), true)
  const meant = askedWords(text, [...same, ...guesses.map(({ instead, words }) => ({ code: instead, words: [instead, ...words] }))])
  const understood = meant === every ? [] : await matching(w, page, today, meant)
  if (understood.length > 0) return understood
  const some = everyWord(text).filter((word) => [...word].length > 1).map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, '')).filter(Boolean).join(' | ')
  return some === every ? [] : matching(w, page, today, some)
}

async function matching(w: With, asked: Asked, today: string, query: string): Promise<FoundRow[]> {
  if (query === '' || asked.limit < 1) return []
  const fits = both([sql`s.center_id = ${w.actor.centerId}`, sql`s.words @@ to_tsquery('simple', ${query})`])
  const filters = conditionsOf(asked, w.rules)
  const filtered = filters.length > 0 ? [sql`exists (select from ticket t where t.center_id = s.center_id and t.id = s.ticket_id and ${both(filters)})`] : []
  const sources = sourcesOf(w.actor, asked, { today, now: asked.now })
  const matches = sources.length > 0 ? matchesWithin(sources, fits, filtered)
    : sql`select s.ticket_id, s.words from ticket_search s where ${both([fits, ...filtered])} order by s.ticket_id desc limit ${RANKED}`
  const after = asked.after?.rank ? sql`where (r.rank, r.ticket_id) < (${asked.after.rank}::real, ${asked.after.id}::uuid)` : sql``
  return ask(w, sql`select r.ticket_id, r.rank::text as rank, row_number() over (order by r.rank desc, r.ticket_id desc) as place from (
      select m.ticket_id, ts_rank(m.words, to_tsquery('simple', ${query}), 1) as rank from (${matches}) m
    ) r ${after} order by r.rank desc, r.ticket_id desc limit ${asked.limit}`)
}

/**
 * Words that few tickets have are looked up and held against the sets. Words that many have would mean reading all of those first,
 * so there the newest of the sets are held against the words.
 */
function matchesWithin(sources: readonly RawBuilder<unknown>[], fits: RawBuilder<unknown>, filtered: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const [source, ...more] = sources
  return sql`with few as materialized (select s.center_id, s.ticket_id, s.words from ticket_search s where ${fits} limit ${FEW + 1})
    select s.ticket_id, s.words from few s where (select count(*) from few) <= ${FEW} and ${both([...within(sources, sql`s.ticket_id`), ...filtered])}
    union all
    select n.ticket_id, x.words from (
      select distinct f.ticket_id from (${source}) f where ${both([sql`(select count(*) from few) > ${FEW}`, ...within(more, sql`f.ticket_id`)])} order by f.ticket_id desc limit ${NEWEST}
    ) n cross join lateral (select s.words from ticket_search s where s.ticket_id = n.ticket_id and ${both([fits, ...filtered])} offset 0) x`
}

/** Every ticket of the callers this index names. */
const ofCaller = (w: With, asked: Asked, match: RawBuilder<unknown>): Promise<FoundRow[]> =>
  ask(w, hitsIn(w, asked, sql`t.id in (select x.ticket_id from ticket_requester x join requester r on r.center_id = x.center_id and r.id = x.requester_id
    where x.center_id = ${w.actor.centerId} and r.center_id = ${w.actor.centerId} and r.${match})`))

const among = async (w: With, asked: Asked, ids: string[]): Promise<FoundRow[]> =>
  (ids.length === 0 ? [] : ask(w, hitsIn(w, asked, sql`t.id = any(${ids}::uuid[])`)))

function hitsIn(w: With, asked: Asked, which: RawBuilder<unknown>): RawBuilder<unknown> {
  const reach = reachOf(w.actor)
  const fits = both([sql`t.center_id = ${w.actor.centerId}`, which, before(asked, sql`t.id`), ...conditionsOf(asked, w.rules), ...within(reach ? [reach] : [], sql`t.id`)])
  return sql`select h.ticket_id, row_number() over (order by h.ticket_id desc) as place, '' as rank
    from (select t.id as ticket_id from ticket t where ${fits} order by t.id desc limit ${asked.limit}) h`
}

type Hit = { ticketId: string; rank: string }

/**
 * The hits are planned for these words and filters: how many rows match them decides between the index of words and the walk by key.
 * Their lines are read by key, with a plan that is made once.
 */
async function ask({ db, actor }: With, hit: RawBuilder<unknown>): Promise<FoundRow[]> {
  return db.transaction().execute(async (tx) => {
    await send(tx, plannedFor('force_custom_plan').compile(tx))
    const { rows } = await sql<Hit>`select h.ticket_id, h.rank from (${hit}) h order by h.place`.execute(tx)
    await send(tx, plannedFor('force_generic_plan').compile(tx))
    return (await foundRows(actor, rows).execute(tx)).rows
  })
}
const plannedFor = (mode: string) => sql`select set_config('plan_cache_mode', ${mode}, true)`
