/**
 * 热点问题: gathers a file of messages {id,user,title,at,body,likes,against} into matters and ranks them by heat.
 * --gold FILE {name: [ids]} also measures membership; --list FILE writes every topic with its members' titles, for reading.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { countContacts } from '#domain/matter/contacts.ts'
import { gatherMatters } from '#domain/matter/gather-matters.ts'
import { concentrationOf } from '#domain/matter/heat.ts'
import { nameOf } from '#domain/matter/name-of.ts'
import { signatureOf, type Signature } from '#domain/matter/signature.ts'
import { countedTerms, type Said } from '#domain/matter/terms.ts'
import { dictionaryCut } from '#platform/words.ts'
import { membership } from './hotspots-membership.ts'

type Message = { id: string; user: string; title: string; at: string; body: string; likes: number; against: number }
type Known = (term: number) => number
/** What fewer say is no hot topic, however often they say it. */
const PERSONS = 3
const OPTIONS = { messages: { type: 'string', default: '../shared/data/messages.jsonl' }, top: { type: 'string', default: '10' }, gold: { type: 'string' }, list: { type: 'string' }, seed: { type: 'string' } } as const

export async function evaluate(given: string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({ args: given, options: OPTIONS })
  const began = performance.now()
  const messages = readFileSync(resolve(values.messages), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Message)
  const { signatures, known } = signaturesOf(messages)
  const groups = gatherMatters(signatures, messages.map(({ at }) => Date.parse(at)))
  const found = groups.filter((group) => group.length > 1).map((group) => topicOf(group.map((i) => messages[i]!), known, messages.length))
    .toSorted((a, b) => b.heat - a.heat || (a.ids[0]! < b.ids[0]! ? -1 : 1))
  const topics = found.filter(({ requesters }) => requesters >= PERSONS)
  if (values.list) writeFileSync(resolve(values.list), listOf(topics, messages))
  return {
    n: messages.length, matters: groups.length, ms: Math.round(performance.now() - began),
    ...(values.gold && { membership: membership(JSON.parse(readFileSync(resolve(values.gold), 'utf8')) as Record<string, string[]>, found) }),
    topics: topics.slice(0, Number(values.top)),
  }
}

const said = ({ title, body }: Message): Said => ({ title, body, cut: dictionaryCut })

function signaturesOf(messages: readonly Message[]): { signatures: Signature[]; known: Known } {
  const demands = new Map<number, number>()
  for (const message of messages) for (const term of countedTerms(said(message))) demands.set(term, (demands.get(term) ?? 0) + 1)
  const known: Known = (term) => demands.get(term) ?? 0
  return { signatures: messages.map((message) => signatureOf(said(message), known, messages.length, true)), known }
}

function topicOf(given: readonly Message[], known: Known, all: number) {
  const members = given.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const users = new Map(members.map((one) => [one.id, one.user]))
  const counts = countContacts(members.map(({ id, at }) => ({ id, ticketId: id, at: Date.parse(at) })), (id) => users.get(id))!
  const likes = members.reduce((sum, one) => sum + one.likes + one.against, 0)
  return {
    ...nameOf(members.map(({ title }) => title), known, all), ids: members.map(({ id }) => id), requesters: counts.persons, personTimes: counts.personTimes, likes,
    from: members[0]!.at.slice(0, 10), to: members.at(-1)!.at.slice(0, 10), heat: concentrationOf({ ...counts, likes }),
  }
}

function listOf(topics: readonly ReturnType<typeof topicOf>[], messages: readonly Message[]): string {
  const titles = new Map(messages.map((one) => [one.id, `${one.id} ${one.at.slice(0, 10)} ${one.title.trim()}`]))
  return topics.map((topic, i) => [`== ${i + 1} ${topic.title} @${topic.place} n=${topic.ids.length} p=${topic.requesters} heat=${topic.heat}`, ...topic.ids.map((id) => titles.get(id))].join('\n')).join('\n\n')
}
