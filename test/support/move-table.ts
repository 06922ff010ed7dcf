/** Who may make which move, from where: written by hand from the rules of the hotline, never read from MOVES. */
import type { Role } from '#domain/people/actor.ts'
import type { AssignmentStatus } from '#domain/ticket/assignment.ts'
import type { Status } from '#domain/ticket/ticket.ts'

/** A agent · L shift leader · D dispatcher · R reviewer · C call-back · S unit signer · H unit handler · U unit head */
const ROLE = { A: 'agent', L: 'shift_leader', D: 'dispatcher', R: 'reviewer', C: 'revisiter', S: 'unit_signer', H: 'unit_handler', U: 'unit_head' } as const satisfies Record<string, Role>
const STATE = {
  info: 'pending_info', pool: 'pending_dispatch', hard: 'difficult', work: 'processing', still: 'suspended', review: 'pending_review', call: 'pending_revisit', called: 'revisited',
  away: 'transferred', study: 'studying', merged: 'merged', closed: 'closed', archived: 'archived',
} as const satisfies Record<string, Status>
const PART = {
  new: 'wait_sign', signed: 'signed', busy: 'handling', drafted: 'awaiting_sign_off', sent: 'submitted', done: 'accepted', back: 'returned', quit: 'quit',
} as const satisfies Record<string, AssignmentStatus>

const FRONT = 'info pool hard'
const OPEN = 'info pool hard work still review call called away study'

/** move: who | main states | states of the assignment | waiting application it needs (none: there must be no other) */
const HAND = {
  answer: `ALD | ${FRONT}`,
  ask_info: 'ALD | pool hard',
  supplement: 'ALD | info',
  lapse: 'LD | info',
  refuse: `ALD | ${FRONT}`,
  transfer: `ALD | ${FRONT}`,
  complete_transfer: 'ALD | away',
  take_back: 'ALD | away',
  amend: `ALD | ${FRONT}`,
  merge: `ALD | ${FRONT}`,
  undo_merge: 'ALD | merged',
  assign: 'LD | pool',
  mark_difficult: 'LD | pool',
  designate: 'LR | hard',
  add_unit: 'LD | work',
  accept: 'R | review',
  send_back: 'R | review',
  attempt_revisit: 'C | call',
  record_revisit: 'C | call',
  rehandle: 'CR | called',
  close: 'CR | called',
  exempt: 'R | call',
  reopen: 'ALCR | closed',
  archive: 'R | closed',
  withdraw: `AL | ${OPEN}`,
  resume: 'LR | still',
  urge: `AL | ${OPEN} merged`,
  add_supplement: `AL | ${OPEN} merged`,
  thank: `AL | ${OPEN} merged closed`,
  note: `ALDRC | ${OPEN} merged closed`,
  attach: `ALDRC | ${OPEN} merged`,

  sign: 'SH | work study | new',
  contact: 'SH | work study | signed busy',
  arrive: 'H | work | signed busy',
  report_progress: 'H | work study | signed busy',
  apply_return: 'SH | work study | new signed busy | none',
  decide_return: 'DR | work study | * | return',
  apply_extension: 'SH | work | signed busy | none',
  decide_extension: 'R | work | * | extension',
  apply_suspension: 'SH | work | signed busy | none',
  decide_suspension: 'R | work | * | suspension',
  sub_dispatch: 'SH | work | signed busy',
  accept_sub: 'SH | work | sent',
  reject_sub: 'SH | work | sent',
  reply: 'H | work | signed busy | none',
  sign_off: 'U | work | drafted',
  decline_sign_off: 'U | work | drafted',
  conclude_study: 'U | study | signed busy',
  reassign: 'LD | work study | new | none',
  release: 'LD | work | new signed busy drafted | none',
}

export type Row = { move: string; who: readonly Role[]; states: readonly Status[]; parts?: readonly AssignmentStatus[]; application?: string }

const words = <K extends string, V>(text: string, of: Record<K, V>): V[] => text.split(' ').map((word) => of[word as K])

export const HAND_TABLE: readonly Row[] = Object.entries(HAND).map(([move, line]) => {
  const [who = '', states = '', parts, application] = line.split('|').map((part) => part.trim())
  return {
    move, who: words([...who].join(' '), ROLE), states: words(states, STATE),
    ...(parts !== undefined && { parts: parts === '*' ? Object.values(PART) : words(parts, PART) }), ...(application && { application }),
  }
})
