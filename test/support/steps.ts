/** The people of one centre and the steps they take most: stories read as stories. */
import type { MoveDraft } from '#contract/ticket/moves.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { Role } from '#domain/people/actor.ts'
import { newId } from '#platform/ids.ts'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import { hashPassword } from '#server/people/password.ts'
import { addUsers } from '#server/people/user.store.ts'
import type { Hotline } from './hotline.ts'
import { assignmentOf, type Person } from './person.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

type Seen = { id: string }
export const CONTENT: MoveDraft<'record_revisit'> = { contacted: true, solved: 'solved', processSatisfaction: 'satisfied', resultSatisfaction: 'very_satisfied' }
export const SAD: MoveDraft<'record_revisit'> = { contacted: true, solved: 'not_solved', processSatisfaction: 'satisfied', resultSatisfaction: 'dissatisfied', opinion: '问题还在' }
export const SOLVED: MoveDraft<'reply'> = { publicAnswer: '已经处理完毕。', factsTrue: 'true', solved: 'solved' }

export type Steps = ReturnType<typeof stepsOf>

/** @param prefix of usernames: empty for the first centre of an installation */
export function stepsOf(city: Hotline, prefix = '') {
  const as = (name: string) => city.as(`${prefix}${name}`)
  // A unit of one centre alone keeps its bare code.
  const asUnit = (code: string) => (city.units.find((u) => u.code === code)?.centerId ? city.as : as)(code)
  const asHead = (code: string) => (city.units.find((u) => u.code === code)?.centerId ? city.as : as)(`${code}-head`)
  const people = { agent: as('agent1'), leader: as('leader'), dispatcher: as('dispatcher1'), reviewer: as('reviewer1'), revisiter: as('revisiter1') }
  const fresh = async (who: Person, ticket: Seen) => who.see(ticket)
  const part = (ticket: TicketView, code: string) => assignmentOf(ticket, city.unit(code))

  async function byUnit<M extends Parameters<Person['move']>[1]>(ticket: Seen, code: string, move: M, input: MoveDraft<M>, head = false): Promise<TicketView> {
    const who = head ? asHead(code) : asUnit(code)
    const seen = await fresh(who, ticket)
    return who.move(seen, move, input, part(seen, code))
  }
  const steps = {
    ...people, as,
    unit: asUnit,
    head: asHead,
    part,
    byUnit,
    assign: async (ticket: Seen, lead: string, co: string[] = []) =>
      people.dispatcher.move(await fresh(people.dispatcher, ticket), 'assign', { leadUnitId: city.unit(lead), coUnitIds: co.map((code) => city.unit(code)) }),
    sign: (ticket: Seen, code: string) => byUnit(ticket, code, 'sign', {}),
    contact: (ticket: Seen, code: string) => byUnit(ticket, code, 'contact', { reached: true, number: '19000000000', acceptanceTold: true, limitTold: true }),
    reply: (ticket: Seen, code: string, input: Partial<MoveDraft<'reply'>> = {}) => byUnit(ticket, code, 'reply', { ...SOLVED, ...input }),
    signOff: (ticket: Seen, code: string) => byUnit(ticket, code, 'sign_off', {}, true),
    accept: async (ticket: Seen) => people.reviewer.move(await fresh(people.reviewer, ticket), 'accept', {}),
    revisit: async (ticket: Seen, input: MoveDraft<'record_revisit'> = CONTENT) => people.revisiter.move(await fresh(people.revisiter, ticket), 'record_revisit', input),
    /** sign, contact, reply, sign off */
    handle: async (ticket: Seen, code: string, input: Partial<MoveDraft<'reply'>> = {}) => {
      await steps.sign(ticket, code)
      await steps.contact(ticket, code)
      await steps.reply(ticket, code, input)
      return steps.signOff(ticket, code)
    },
    /** from review to closed */
    finish: async (ticket: Seen, input: MoveDraft<'record_revisit'> = CONTENT) => {
      await steps.accept(ticket)
      return steps.revisit(ticket, { ...input, then: 'close' })
    },
  }
  return steps
}

/** A user the demo does not have, e.g. an agent at another site. */
export async function addPerson(city: Hotline, username: string, roles: Role[], unitCode: string): Promise<Person> {
  const unit = city.units.find(({ code }) => code === unitCode)!
  const user = { id: newId(), username, name: username, passwordHash: await hashPassword(DEMO_PASSWORD), centerId: unit.centerId ?? city.profile.centers[0]!.code, unitId: unit.id, roles, isDemo: true, passwordChangedAt: city.clock.now }
  await city.db.transaction().execute((tx) => addUsers(tx, [user]))
  return city.as(username)
}

/** "2026-03-02 18:00" on the clock of China. */
export const local = (iso: string | null | undefined): string => (iso ? new Date(Date.parse(iso) + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ') : '')

type Clocked = Pick<TicketView, 'clocks'>
/** Due time of the running (else the last) clock of that name, local. */
export function dueOf(of: Clocked | TicketView['assignments'][number] | undefined, clock: string): string {
  const clocks = (of?.clocks ?? []).filter((c) => c.clock === clock)
  return local((clocks.find((c) => c.stoppedAt === null) ?? clocks.at(-1))?.dueAt)
}
