/** Real citizens' messages, where the machine has them beside the repository; tests read them, nothing of them is kept here. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type RealMessage = { id: string; user: string; title: string; at: string; body: string }
const FILE = fileURLToPath(new URL('../../../shared/data/messages.jsonl', import.meta.url))
export const hasRealMessages = existsSync(FILE)

/** By their numbers, oldest first. */
export function realMessages(ids: readonly string[]): RealMessage[] {
  const all = readFileSync(FILE, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as RealMessage)
  const found = ids.map((id) => all.find((one) => one.id === id) ?? fail(id))
  return found.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

function fail(id: string): never { throw new Error(`no message ${id}`) }
