/** One turn of a living centre: some citizens call, some work is done; real time stamps, marked as generated. */
import { randomInt } from 'node:crypto'
import { localDay } from '#domain/calendar/local-day.ts'
import { Refused } from '#domain/refused.ts'
import { contextOf } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { makeMove } from '#server/drive/make-move.ts'
import { registerTicket } from '#server/intake/actions/register-ticket.ts'
import { searchEntries } from '#server/knowledge/search-entries.query.ts'
import { demoActors } from '#server/people/demo-actors.query.ts'
import { seedUnits } from '#server/people/unit-seed.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { generatedWork, type GeneratedWork } from '#server/ticket/generated-work.query.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { castOf, type Cast, type Part } from '../cast.ts'
import { openCity } from '../open-city.ts'
import { personOf, places } from '../plan/demand.ts'
import type { City } from '../plan/planned.ts'
import { scriptsOf, type Scripts } from '../plan/scripts.ts'
import { take } from '../plan/take.ts'
import { seededRandom, type Random } from '../random.ts'
import { nextMove } from './next-move.ts'

export type Place = { db: Db; keys: Keys; centerId: string; now: () => number }
type Players = { city: City; cast: Cast; random: Random; scripts: Scripts }
export type Turn = { registered: number; moved: number; missed: number }

/** @param calls citizens calling in this turn @param moves pieces of work taken up */
export async function liveTurn(place: Place, calls: number, moves: number): Promise<Turn> {
  const random = seededRandom(randomInt(2 ** 31))
  const cast = castOf(await demoActors(place.db), place.centerId)
  const city = await cityNow(place, cast)
  const scripts = scriptsOf(city)
  for (let n = 0; n < calls; n += 1) await call(place, { city, cast, random, scripts })
  const turn: Turn = { registered: calls, moved: 0, missed: 0 }
  for (const work of await generatedWork(place.db, place.centerId, moves, place.now())) {
    const done = await workOn(place, { city: { ...city, now: place.now() }, cast, random, scripts }, work)
    if (done) turn.moved += 1
    else turn.missed += 1
  }
  return turn
}

async function cityNow({ db, keys, centerId, now }: Place, cast: Cast): Promise<City> {
  const { rules } = await currentRules(db, centerId)
  const city = await openCity({ db, keys, rules: { ...rules, code: centerId }, seeds: await seedUnits(db), cast, now: now(), seed: randomInt(2 ** 31) })
  const found = await searchEntries(db, centerId, { text: '', today: localDay(now(), rules), limit: 200, offset: 0 })
  const entries = found.map(({ id, question, answer, basis, categoryCode }) => ({ id, question, answer, basis: basis ?? '', category: categoryCode ?? '' }))
  return { ...city, entries }
}

const as = ({ db, keys }: Place, cast: Cast, at: number, part: Part, random: Random, unitId?: string) =>
  contextOf({ actor: cast.pick(part, random.next(), unitId), now: at, db, keys, requestId: 'live' })

async function call(place: Place, { city, cast, random, scripts }: Players): Promise<void> {
  const at = place.now()
  const plan = take(city, { serial: randomInt(2 ** 40), at, script: scripts.any(random), person: random.chance(0.04) ? undefined : personOf(random), area: random.pick(places(city)) })
  await registerTicket(as(place, cast, at, 'agent', random), { demand: plan.demand, then: plan.then }, { id: plan.id, isGenerated: true })
}

/** false: nothing to do with it now, or a person was first */
async function workOn(place: Place, { city, cast, random, scripts }: Players, { ticketId, kind, assignmentId }: GeneratedWork): Promise<boolean> {
  const ticket = await getTicket(place.db, place.centerId, ticketId)
  const script = scripts.about(ticket.categoryCode ?? '', random)
  const move = nextMove(kind, assignmentId, { city, ticket, random, answer: script && !script.answer.includes('{') ? script.answer : '已到现场核实处理，问题得到解决，并告知来电人。' })
  const actingUnit = move?.byUnitId ?? move?.unitId
  if (!move || (actingUnit && !cast.hasUnit(actingUnit) && ['unit', 'head'].includes(move.who))) return false
  return makeMove(as(place, cast, city.now, move.who, random, actingUnit), ticket, move, move.unitId).then(() => true, missed)
}

/** Somebody else was first, or a rule says no: the next one may. */
function missed(error: unknown): false {
  if (error instanceof Refused) return false
  throw error
}
