/** 导入: a whole file, a day of messages after the other so that numbers run with the time; what is there already is left alone. */
import { localDay } from '#domain/calendar/local-day.ts'
import { Refused } from '#domain/refused.ts'
import { REFUSALS } from '#contract/refusals.ts'
import { countEvents } from '#platform/event-counts.ts'
import { Refusal } from '#platform/refusal.ts'
import { knownTickets } from '#server/ticket/known-tickets.query.ts'
import { importedId, importMessage, type Target } from './import-message.ts'
import type { Mapping } from './mapping.ts'
import { messageOf, type Message } from './message.ts'
import type { BadRow } from '#platform/read-table.ts'
import { readRows } from './read-rows.ts'

export type Imported = { rows: number; imported: number; answered: number; alreadyThere: number; bad: BadRow[]; events: { type: string; n: number }[] }
type Ask = { path: string; mapping: Mapping; now: number; progress?: (done: number, all: number) => void }

const LANES = 6

export async function importFile(target: Target, { path, mapping, now, progress }: Ask): Promise<Imported> {
  const read = await readRows(path, mapping.sheet)
  const bad: BadRow[] = [...read.bad]
  const messages = new Map<string, Message>()
  for (const row of read.rows) {
    const message = messageOf(row, mapping, now)
    if ('problem' in message) bad.push(message)
    else if (messages.has(importedId(target.source, message))) bad.push({ line: row.line, problem: `${mapping.fields.id} ${message.externalId} stands twice` })
    else messages.set(importedId(target.source, message), message)
  }
  const known = new Set(await knownTickets(target.db, target.centerId, [...messages.keys()]))
  const fresh = [...messages].filter(([id]) => !known.has(id)).map(([, message]) => message)
  let done = 0
  let imported = 0
  await inLanes(byDay(fresh, target), async (day) => {
    for (const message of day) {
      const problem = await importMessage(target, message).then(() => undefined, problemOf)
      if (problem) bad.push({ line: message.line, problem })
      else imported += 1
      progress?.((done += 1), fresh.length)
    }
  })
  const answered = fresh.filter((message) => message.answer && !bad.some(({ line }) => line === message.line)).length
  return {
    rows: read.rows.length + read.bad.length, imported, answered, alreadyThere: known.size, bad: bad.toSorted((a, b) => a.line - b.line),
    events: await countEvents(target.db, target.centerId, [...messages.keys()]),
  }
}

/** Days in order, and the messages of a day in order. */
function byDay(messages: readonly Message[], { rules }: Target): Message[][] {
  const days = new Map<string, Message[]>()
  for (const message of messages.toSorted((a, b) => a.at - b.at)) {
    const day = localDay(message.at, rules)
    days.set(day, [...(days.get(day) ?? []), message])
  }
  return [...days.values()]
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  await Promise.all(Array.from({ length: LANES }, async () => {
    for (const item of queue) await work(item)
  }))
}

/** A row the rules refuse is a bad row; anything else ends the import. */
function problemOf(error: unknown): string {
  if (error instanceof Refusal || error instanceof Refused) {
    const said: { zh: string; en: string } | undefined = REFUSALS[error.code as keyof typeof REFUSALS]
    return `${error.code}: ${said?.zh ?? ''} ${JSON.stringify(error.details)}`
  }
  if (error instanceof Error && error.name === 'ZodError') return `a value is too long or of a wrong kind: ${(JSON.parse(error.message) as { path: string[]; message: string }[]).map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`
  throw error
}
