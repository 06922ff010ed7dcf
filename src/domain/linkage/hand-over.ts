/** 移交材料: what the discipline net reads of a ticket. The requester is cut out of every word, unless they allowed to be named. */
import { namesPerson } from '../ticket/names-person.ts'
import { redact, type KnownPerson } from '../ticket/redact.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Reason } from './choose.ts'

export type HandOverSource = {
  ticket: Ticket
  text: { body: string; elements: Record<string, string | undefined>; address?: string }
  people: readonly KnownPerson[]
  /** names of codes, as people say them */
  names: { center: string; class: string; rule: string; category: string | null; area: string | null }
  reasons: readonly Reason[]
  /** the initiator's own words */
  note: string | null
  /** 诉求人同意 to be named */
  consented: boolean
}
export type HandOver = {
  center: string; class: string; rule: string; number: string; acceptedAt: string; category: string | null; area: string | null
  title: string; demand: string; elements: Record<string, string>; complainedOf: { type: string; name: string } | null
  party: string; personsRepresented: number; rehandled: number; urged: number; revisit: { solved: string; result: string } | null
  units: { name: string; role: string; assignedAt: string; repliedAt: string | null; answer: string | null; saidSolved: string | null }[]
  reasons: { condition: string; times: number; needed: number; lastAt: string }[]
  note: string | null
  /** null: not allowed to be named */
  requester: { name: string | null; phone: string | null; enterprise: string | null } | null
}

const iso = (at: number): string => new Date(at).toISOString()

/** The same source gives the same package, so its checksum tells whether what is sent is what was shown. */
export function handOver({ ticket, text, people, names, reasons, note, consented }: HandOverSource): HandOver {
  const known: KnownPerson[] = [...people, ...(text.address ? [{ address: text.address }] : []), {}]
  const cut = (words: string): string => known.reduce((out, person) => redact(out, person, true), words)
  const [first] = people
  return {
    ...names, number: ticket.number, acceptedAt: iso(ticket.acceptedAt), title: cut(ticket.title), demand: cut(text.body),
    elements: Object.fromEntries(Object.entries(text.elements).flatMap(([key, value]) => (value && key !== 'who' ? [[key, cut(value)]] : []))),
    complainedOf: ticket.complainedOf ? { type: ticket.complainedOf.type, name: cut(ticket.complainedOf.name) } : null,
    party: ticket.party, personsRepresented: ticket.personsRepresented, rehandled: ticket.rehandleCount, urged: ticket.urgeCount,
    revisit: ticket.revisit ? { solved: ticket.revisit.solved, result: ticket.revisit.resultSatisfaction } : null,
    units: ticket.assignments.map((part) => ({
      name: part.unitName, role: part.role, assignedAt: iso(part.assignedAt), repliedAt: part.repliedAt === undefined ? null : iso(part.repliedAt),
      answer: part.reply ? cut(part.reply.publicAnswer) : null, saidSolved: part.reply?.solved ?? null,
    })),
    reasons: reasons.map((reason) => ({ ...reason, lastAt: iso(reason.lastAt) })), note: note === null ? null : cut(note),
    requester: consented && first ? { name: first.name ?? null, phone: first.phone ?? null, enterprise: first.enterprise ?? null } : null,
  }
}

/** A second look, by other means than the cutting: whoever is still named in the words of a package that may not name anybody. */
export function stillNamed(pack: HandOver, people: readonly KnownPerson[]): boolean {
  const words = JSON.stringify({ ...pack, requester: null })
  return people.some((person) => namesPerson(words, person).length > 0 || (person.enterprise !== undefined && person.enterprise.length >= 2 && words.includes(person.enterprise)))
}
