/** The product's own recorded statements as bare SQL: same database, same durability, ids made new each time. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'

type Statement = { at: number; turn: number; text: string; values: unknown[] }
export type Recording = { statements: Omit<Statement, 'at'>[] }[]

/** One recording a lifecycle, cut at the instants the client began each. */
export function readRecording(file: string, beginnings: readonly number[]): Recording {
  const all = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Statement)
  const cut = beginnings.map((from, i) => ({ statements: all.filter((s) => s.at >= from && s.at < (beginnings[i + 1] ?? Infinity)) }))
  // The last one has no end of its own.
  return cut.slice(0, -1).filter((one) => one.statements.length > 0)
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const NUMBER = /[A-Z]{1,6}\d{13}/g
const namesIn = (one: Recording[number]): Set<string> => {
  const text = JSON.stringify(one.statements.map((s) => s.values))
  return new Set([...(text.match(UUID) ?? []), ...(text.match(NUMBER) ?? [])])
}

/** Ids that only one lifecycle knows are its own and must be new in every replay; users, units and rules stay. */
export function ownNames(recording: Recording): Set<string>[] {
  const sets = recording.map(namesIn)
  const seen = new Map<string, number>()
  for (const set of sets) for (const name of set) seen.set(name, (seen.get(name) ?? 0) + 1)
  return sets.map((set) => new Set([...set].filter((name) => seen.get(name) === 1)))
}

// A database filled once serves many runs: numbers go on from the clock, so that none comes twice.
let serial = Date.now()
/** Keeps the first 48 bits (the time, and so the partition) of a UUIDv7. */
const renewed = (name: string): string =>
  name.includes('-') ? name.slice(0, 15) + randomUUID().slice(15) : `R${String((serial += 1)).padStart(name.length - 1, '0')}`

export async function replayOnce(client: pg.Client, one: Recording[number], own: ReadonlySet<string>): Promise<void> {
  const map = new Map([...own].map((name) => [name, renewed(name)]))
  const swap = (text: string) => text.replace(UUID, (id) => map.get(id) ?? id).replace(NUMBER, (number) => map.get(number) ?? number)
  const revive = (value: unknown): unknown => {
    if (typeof value === 'string') return swap(value)
    if (value === null || typeof value !== 'object') return value
    const kept = value as { $bytes?: string; $date?: string; $list?: unknown[] }
    if (kept.$bytes !== undefined) return Buffer.from(kept.$bytes, 'base64')
    return kept.$date ?? (kept.$list ? kept.$list.map(revive) : value)
  }
  // What the product sent in one write is sent in one write.
  for (const turn of Map.groupBy(one.statements, (statement) => statement.turn).values()) {
    await Promise.all(turn.map(({ text, values }) => client.query(text, values.map(revive))))
  }
}
