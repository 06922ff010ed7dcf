/** Every move × every state × every role against the table written by hand. */
import { describe, expect, test } from 'vitest'
import { HAND_TABLE, type Row } from '../../../test/support/move-table.ts'
import { actorOf, assignmentFor, BUREAU, OFFICE, OTHER, sampleTicket } from '../../../test/support/sample-ticket.ts'
import { ROLES, type Role } from '../people/actor.ts'
import { ASSIGNMENT_STATUSES, type Application, type Assignment } from './assignment.ts'
import { MOVE_NAMES, type MoveName } from './lifecycle.ts'
import { abilitiesOf, whyNot } from './may-move.ts'
import { STATUSES, type Ticket } from './ticket.ts'

const SEES: readonly Role[] = ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter', 'unit_signer', 'unit_handler', 'unit_head',
  // 监督 and leaders see every ticket of their centre and make no move of it.
  'supervisor', 'supervision_office', 'inspector', 'assessor', 'appeal_judge', 'panel_secretary', 'leader', 'leader_office']
const APPLICATIONS: readonly (Application | undefined)[] = [
  undefined,
  { type: 'return', reason: 'r', basis: 'b', by: 'u', at: 0 },
  { type: 'extension', reason: 'r', amount: { amount: 1, unit: 'day' }, citizenTold: true, by: 'u', at: 0 },
  { type: 'suspension', reason: 'r', until: 1, by: 'u', at: 0 },
]
const ABOVE = ['accept_sub', 'reject_sub']

/** Expected by hand: who sees nothing is told nothing; then the role, the ticket, the assignment, its application. */
function expected(row: Row, role: Role, status: Ticket['status'], part?: Assignment): string {
  if (!SEES.includes(role)) return 'not_found'
  if (!row.who.includes(role)) return 'forbidden'
  if (!row.states.includes(status)) return 'wrong_state'
  if (row.parts && part && !row.parts.includes(part.status)) return 'assignment_wrong_state'
  if (row.application === 'none' && part?.application) return 'application_pending'
  if (row.application && row.application !== 'none' && part?.application?.type !== row.application) return 'no_application'
  return 'ok'
}

/** The assignment the move is about: of the actor's own unit, or one the actor's unit has sub-dispatched. */
function ticketWith(row: Row, status: Ticket['status'], part?: Pick<Assignment, 'status' | 'application'>): { ticket: Ticket; part?: Assignment } {
  const lead = assignmentFor(BUREAU)
  if (!part) return { ticket: sampleTicket({ status, assignments: [lead] }) }
  if (!ABOVE.includes(row.move)) return { ticket: sampleTicket({ status, assignments: [{ ...lead, ...part }] }), part: { ...lead, ...part } }
  const sub = assignmentFor(OFFICE, { role: 'sub', parentId: lead.id, ...part })
  return { ticket: sampleTicket({ status, assignments: [lead, sub] }), part: sub }
}

test('the hand table names every move, and each once', () => {
  expect(HAND_TABLE.map(({ move }) => move).toSorted()).toEqual(MOVE_NAMES.toSorted())
  expect(HAND_TABLE).toHaveLength(50)
})

describe.each(HAND_TABLE)('$move', (row) => {
  const move = row.move as MoveName
  const parts = row.parts ? ASSIGNMENT_STATUSES.flatMap((status) => APPLICATIONS.map((application) => ({ status, application }))) : [undefined]

  test('allowed exactly where the table says so', () => {
    const wrong: string[] = []
    for (const status of STATUSES) for (const role of ROLES) for (const asked of parts) {
      const { ticket, part } = ticketWith(row, status, asked)
      const want = expected(row, role, status, part)
      const got = whyNot(actorOf(role), ticket, move, part) ?? 'ok'
      if (got !== want) wrong.push(`${status} ${role} ${asked?.status ?? ''} ${asked?.application?.type ?? ''}: ${got} instead of ${want}`)
    }
    expect(wrong).toEqual([])
  })

  test('whoever works elsewhere, in another centre or above the unit', () => {
    const role = row.who[0]!
    const { ticket, part } = ticketWith(row, row.states[0]!, row.parts && { status: row.parts[0]!, application: APPLICATIONS.find((a) => a?.type === row.application) })
    expect(whyNot(actorOf(role, BUREAU, 'c2'), ticket, move, part)).toBe('not_found')
    if (!role.startsWith('unit_')) return
    expect(whyNot(actorOf(role, OTHER), ticket, move, part)).toBe('not_found')
    const city = { id: 'u-city', name: '市政府', path: '/city/' }
    expect(whyNot(actorOf(role, city), ticket, move, part)).toBe('forbidden')
    // A unit below sees nothing of what the unit above does with it, unless it works on the ticket itself.
    expect(whyNot(actorOf(role, OFFICE), ticket, move, part)).toBe(ABOVE.includes(move) ? 'forbidden' : 'not_found')
  })
})

test('a move on an assignment nobody named is refused, never made on another', () => {
  for (const { move, who, states, parts } of HAND_TABLE) {
    if (!parts) continue
    expect(whyNot(actorOf(who[0]!), sampleTicket({ status: states[0]! }), move as MoveName, undefined), move).toMatch(/forbidden|assignment_wrong_state|no_application/)
  }
})

test('the buttons are exactly the moves the table allows', () => {
  for (const status of STATUSES) for (const role of ROLES) for (const part of ASSIGNMENT_STATUSES) {
    const ticket = sampleTicket({ status, assignments: [assignmentFor(BUREAU, { role: 'co', status: part })] })
    const unseen = ['conclude_study', ...ABOVE]
    const want = HAND_TABLE.filter((row) => !unseen.includes(row.move) && expected(row, role, status, ticket.assignments[0]) === 'ok').map(({ move }) => move)
    const got = abilitiesOf(actorOf(role), ticket).map(({ move }) => move)
    expect(got.toSorted(), `${status} ${role} ${part}`).toEqual(want.toSorted())
  }
})
