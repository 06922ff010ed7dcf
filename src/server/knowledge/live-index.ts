/**
 * The index of a centre's entries, kept by the process that answers searches. Each search first asks what changed since the last look, so that
 * what was published before it is found by it; people asking at the same time share one look.
 */
import { setImmediate as others } from 'node:timers/promises'
import { entrySearch, type EntrySearch } from '#domain/knowledge/entry-search.ts'
import type { Db } from '#platform/database.ts'
import { soundsOf } from '#platform/sounds.ts'
import { everyWord } from '#platform/words.ts'
import { changesSince, entriesAfter, entriesOf, horizonOf, type IndexedEntry } from './entry-changes.query.ts'
import { knownWords, type KnownWords } from './known-words.ts'

export type EntryFacts = Pick<IndexedEntry, 'changed' | 'status' | 'variants' | 'categoryCode' | 'unitIds' | 'areaCodes' | 'audience' | 'validFrom' | 'validTo'>
export type LiveIndex = { search: EntrySearch; facts: ReadonlyMap<string, EntryFacts> }

type Held = LiveIndex & { facts: Map<string, EntryFacts>; horizon: string; known: KnownWords }
type Kept = { held?: Held; looking?: Promise<Held>; next?: Promise<Held>; anew?: Promise<void> }

const ROWS_A_READ = 500
/** How long others wait at most while entries are cut. */
const SLICE_MS = 10
const kept = new WeakMap<object, Map<string, Kept>>()

/** As of now: whatever is committed is in it. The first asker of a process waits for the index to be made. */
export async function liveIndex(db: Db, centerId: string): Promise<LiveIndex> {
  const key = db.getExecutor().adapter
  const centers = kept.get(key) ?? kept.set(key, new Map<string, Kept>()).get(key)!
  const place = centers.get(centerId) ?? centers.set(centerId, {}).get(centerId)!
  if (!place.looking) return start(place, db, centerId)
  // A look under way may have begun before what this asker expects was committed: the one after it has not.
  place.next ??= place.looking.then(() => undefined, () => undefined).then(() => start(place, db, centerId))
  return place.next
}

function start(place: Kept, db: Db, centerId: string): Promise<Held> {
  place.next = undefined
  const looking = look(place, db, centerId).finally(() => { if (place.looking === looking) place.looking = undefined })
  place.looking = looking
  return looking
}

async function look(place: Kept, db: Db, centerId: string): Promise<Held> {
  const known = await knownWords(db, centerId)
  if (!place.held) return (place.held = await make(db, centerId, known))
  const { held } = place
  await catchUp(held, db, centerId)
  // New words: everything is cut anew beside the index in use, which goes on answering.
  if (held.known.stamp !== known.stamp) {
    place.anew ??= make(db, centerId, known).then((made) => { place.held = made }).finally(() => { place.anew = undefined })
    if (held.facts.size <= ROWS_A_READ) await place.anew
    else place.anew.catch(() => undefined)
  }
  return place.held
}

async function make(db: Db, centerId: string, known: KnownWords): Promise<Held> {
  const horizon = await horizonOf(db)
  const held: Held = { search: entrySearch({ words: known.words, groups: known.groups, cut: everyWord, soundsOf }), facts: new Map(), horizon, known }
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await entriesAfter(db, centerId, after, ROWS_A_READ)
    await take(held, rows)
    if (rows.length < ROWS_A_READ) break
    after = rows.at(-1)!.id
  }
  await catchUp(held, db, centerId)
  return held
}

async function catchUp(held: Held, db: Db, centerId: string): Promise<void> {
  const { horizon, changed } = await changesSince(db, centerId, held.horizon)
  const unseen = changed.filter((one) => held.facts.get(one.id)?.changed !== one.changed).map(({ id }) => id)
  for (let at = 0; at < unseen.length; at += ROWS_A_READ) await take(held, await entriesOf(db, centerId, unseen.slice(at, at + ROWS_A_READ)))
  held.horizon = horizon
}

async function take(held: Held, rows: readonly IndexedEntry[]): Promise<void> {
  let since = performance.now()
  for (const { id, question, answer, ...facts } of rows) {
    held.search.put(id, { question, variants: facts.variants, answer })
    held.facts.set(id, facts)
    if (performance.now() - since > SLICE_MS) { await others(); since = performance.now() }
  }
}
