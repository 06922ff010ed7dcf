import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countContacts, isContact, reachedAt, type Contact } from './contacts.ts'

const DAY = 86_400_000
const contact = fc.record({ id: fc.uuid(), ticketId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), at: fc.integer({ min: 0, max: 100 * DAY }) })
const people = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('p', 'q', 'r'))

test('which events are a contact', () => {
  for (const type of ['ticket.registered', 'ticket.urged', 'ticket.supplemented', 'ticket.supplement_added', 'ticket.withdrawn']) expect(isContact({ type })).toBe(true)
  // The child’s own urge was counted at the child; thanks are no new call about the matter.
  for (const type of ['ticket.child_contacted', 'ticket.child_merged', 'ticket.merged', 'ticket.thanked', 'ticket.noted']) expect(isContact({ type })).toBe(false)
})

test('two neighbours, three calls: two persons, three person-times', () => {
  const said: Contact[] = [{ id: '1', ticketId: 'a', at: 5 }, { id: '2', ticketId: 'b', at: 1 }, { id: '3', ticketId: 'a', at: 9 }]
  expect(countContacts(said, (id) => ({ a: 'wang', b: 'li' })[id])).toEqual({ persons: 2, personTimes: 3, tickets: 2, firstAt: 1, lastAt: 9 })
  // One phone, two tickets; and callers nobody knows are persons of their own.
  expect(countContacts(said, () => 'wang')).toMatchObject({ persons: 1, personTimes: 3 })
  expect(countContacts(said, () => undefined)).toMatchObject({ persons: 2 })
  expect(countContacts([], () => undefined)).toBeUndefined()
})

test('law: person-times are at least the persons, and never fewer than the tickets', () => {
  fc.assert(fc.property(fc.array(contact, { minLength: 1 }), people, (said, known) => {
    const { persons, personTimes, tickets } = countContacts(said, (id) => known[id])!
    expect(personTimes).toBeGreaterThanOrEqual(persons)
    expect(tickets).toBeGreaterThanOrEqual(persons)
    expect(personTimes).toBeGreaterThanOrEqual(tickets)
  }))
})

test('law: the order of events does not matter, and hearing one twice changes nothing', () => {
  fc.assert(fc.property(fc.array(contact, { minLength: 1 }), people, (said, known) => {
    const once = countContacts(said, (id) => known[id])
    expect(countContacts(said.toReversed(), (id) => known[id])).toEqual(once)
    expect(countContacts([...said, ...said], (id) => known[id])).toEqual(once)
  }))
})

test('law: merging a matter in and taking it out again restores the counts', () => {
  const own = fc.uniqueArray(contact, { selector: ({ id }) => id, minLength: 1 })
  fc.assert(fc.property(own, own, people, (main, child, known) => {
    const person = (id: string) => known[id]
    const joined = countContacts([...main, ...child], person)!
    const apart = new Set(child.map(({ id }) => id))
    expect(joined.personTimes).toBe(new Set([...main, ...child].map(({ id }) => id)).size)
    expect(countContacts([...main, ...child].filter(({ id }) => !apart.has(id) || main.some((one) => one.id === id)), person)).toEqual(countContacts(main, person))
  }))
})

test('ten person-times within a window: reached at the tenth, not before, and not when they lie too far apart', () => {
  const daily = Array.from({ length: 10 }, (_, i) => i * DAY)
  expect(reachedAt(daily, 10, 9 * DAY)).toBe(9 * DAY)
  expect(reachedAt(daily, 10, 8 * DAY)).toBeUndefined()
  expect(reachedAt([...daily, 9 * DAY + 1].toReversed(), 10, 9 * DAY)).toBe(9 * DAY)
  expect(reachedAt([], 1, DAY)).toBeUndefined()
})
