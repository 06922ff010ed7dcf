/** A ticket led through random legal moves under the rules of a random city, with every step kept. */
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { Actor, Role } from '#domain/people/actor.ts'
import { Refused } from '#domain/refused.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Changed, Facts, TicketEvent, UnitFact } from '#domain/ticket/facts.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import { abilitiesOf, type AbilityOf } from '#domain/ticket/may-move.ts'
import { register } from '#domain/ticket/moves/register.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import { at, chinaCalendar } from './holidays.ts'
import { MAKE, type Dice, type World } from './make-move.ts'
import { actorOf } from './sample-ticket.ts'

/** A tree three levels deep, and one that is complained of. */
export const UNITS: readonly UnitFact[] = [
  { id: 'u1', name: '甲区', path: '/city/d1/' }, { id: 'u2', name: '甲区街道', path: '/city/d1/s/' }, { id: 'u3', name: '甲区社区', path: '/city/d1/s/c/' },
  { id: 'u4', name: '乙局', path: '/city/b/' }, { id: 'u5', name: '丙公司', path: '/city/co/' },
]
/** `able`: who could do what after the step */
export type Step = { able: Able[]; move: MoveName; before: Ticket; after: Ticket; parent: Ticket; events: TicketEvent[]; facts: Facts }
export type Able = AbilityOf & { actor: Actor }
export type Walk = { steps: Step[]; ticket: Ticket; last: Facts; refused: string[] }

const CENTER: readonly Role[] = ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter']
const UNIT: readonly Role[] = ['unit_signer', 'unit_handler', 'unit_head']
export const EVERYBODY: readonly Actor[] = [...CENTER.map((role) => actorOf(role)), ...UNITS.flatMap((unit) => UNIT.map((role) => actorOf(role, unit)))]
/** Appends would drown the rest; ends would end every walk early. */
const SELDOM: readonly MoveName[] = ['note', 'attach', 'thank', 'urge', 'add_supplement', 'withdraw', 'refuse', 'transfer', 'lapse', 'answer', 'amend', 'archive', 'merge', 'report_progress', 'contact']

const calendarFor = (rules: CenterRules): WorkCalendar => ({
  ...chinaCalendar, hours: rules.workingHours, utcOffsetMinutes: rules.utcOffsetMinutes,
  dayFact: (day) => chinaCalendar.dayFact(day) ?? { day, working: ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), reason: '' },
})

/** One number decides a whole step, so that a walk shrinks step by step. */
function diceOf(seed: number): Dice {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
  return { pick: (list) => list[next() % list.length]!, chance: (share) => (next() % 1000) / 1000 < share }
}

/** @param rolls a random number for each step */
export function walk(rules: CenterRules, rolls: readonly number[]): Walk {
  let dice = diceOf(rolls[0] ?? 0)
  let now = at('2025-06-03 09:00')
  let ids = 0
  const facts = (actor = actorOf('agent')): Facts => ({ now, actor, rules, current: rules, calendar: calendarFor(rules), newId: () => `n${++ids}` })
  const born = (id: string): Ticket => register({
    channel: 'phone', serviceFields: {}, kind: dice.pick(rules.kinds).code, urgency: dice.pick(['normal', 'urgent'] as const), party: dice.pick(['person', 'enterprise'] as const), isPublic: false,
    personsRepresented: 1, wantsRevisit: dice.chance(0.8), title: '诉求', tags: [], known: {}, anonymous: dice.chance(0.2), ...(dice.chance(0.3) && { complainedOf: { type: 'unit' as const, name: '乙局', unitId: 'u4' } }),
  }, { id, centerId: 'c1', ruleVersion: 'v1' }, facts()).ticket

  const ableFor = (ticket: Ticket): Able[] => EVERYBODY.flatMap((actor) => abilitiesOf(actor, ticket).map((ability) => ({ actor, ...ability })))
  const steps: Step[] = []
  const refused: string[] = []
  let parent = born('parent')
  let ticket = born('t1')
  let able = ableFor(ticket)
  for (const roll of rolls.slice(1)) {
    dice = diceOf(roll)
    now += dice.pick([1, 30, 240, 1500, 6000]) * 60_000
    const maySeldom = dice.chance(0.12)
    const choices = able.filter(({ move }) => maySeldom || !SELDOM.includes(move))
    if (choices.length === 0) continue
    // Moves are drawn alike, however many people could make each.
    const drawn = dice.pick([...new Set(choices.map(({ move }) => move))])
    const { actor, move, assignmentId } = dice.pick(choices.filter((choice) => choice.move === drawn))
    const world: World = { ticket, parent, units: UNITS, dice, facts: facts(actor) }
    const made = attempt(() => MAKE[move](world, assignmentId ?? ''))
    if (typeof made === 'string') {
      refused.push(made)
      continue
    }
    const { child, other } = 'child' in made ? { child: made.child, other: made.parent.ticket } : { child: made, other: parent }
    able = ableFor(child.ticket)
    steps.push({ able, move, before: ticket, after: child.ticket, parent: other, events: child.events, facts: world.facts })
    ticket = child.ticket
    parent = other
  }
  return { steps, ticket, last: facts(), refused }
}

function attempt(make: () => Changed | { child: Changed; parent: Changed }): Changed | { child: Changed; parent: Changed } | string {
  try {
    return make()
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}
