/** 人次: every call, message, urge and merged demand counts once; persons count once however often they speak. */
export type ContactEvent = { id: string; type: string; ticketId: string; at: number }
export type Contact = { id: string; ticketId: string; at: number }

/**
 * A demand's own registering is the contact a merge brings to the parent's matter, so merging adds none; a merged demand's urge is recorded at
 * the child (`ticket.urged`) and told to the parent (`ticket.child_contacted`), which therefore counts none either.
 */
export const CONTACT_EVENTS = ['ticket.registered', 'ticket.urged', 'ticket.supplemented', 'ticket.supplement_added', 'ticket.withdrawn'] as const
export const isContact = ({ type }: { type: string }): boolean => (CONTACT_EVENTS as readonly string[]).includes(type)

export type Counts = { persons: number; personTimes: number; tickets: number; firstAt: number; lastAt: number }

/** Of the contacts with one matter. @param personOf ticket → whoever raised it; nobody known is a person of their own */
export function countContacts(contacts: readonly Contact[], personOf: (ticketId: string) => string | undefined): Counts | undefined {
  const once = [...new Map(contacts.map((contact) => [contact.id, contact])).values()]
  if (once.length === 0) return undefined
  const times = once.map(({ at }) => at)
  return {
    persons: new Set(once.map(({ ticketId }) => personOf(ticketId) ?? ticketId)).size, personTimes: once.length,
    tickets: new Set(once.map(({ ticketId }) => ticketId)).size, firstAt: times.reduce((a, b) => Math.min(a, b)), lastAt: times.reduce((a, b) => Math.max(a, b)),
  }
}

/** 至少 N 人次、D 日内: the first moment at which so many fell within the window, if ever. */
export function reachedAt(times: readonly number[], atLeast: number, windowMs: number): number | undefined {
  const sorted = times.toSorted((a, b) => a - b)
  const i = sorted.findIndex((at, k) => k >= atLeast - 1 && at - sorted[k - atLeast + 1]! <= windowMs)
  return i < 0 ? undefined : sorted[i]
}
