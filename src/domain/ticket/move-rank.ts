/** In which order a hand reaches for the moves: the expected next one first, dangerous ones apart. */
import type { Assignment } from './assignment.ts'
import { MOVE_NAMES, type MoveName } from './lifecycle.ts'

const NEXT: readonly MoveName[] = ['sign_off', 'accept', 'assign', 'designate', 'decide_return', 'decide_extension', 'decide_suspension', 'record_revisit', 'close', 'supplement',
  'complete_transfer', 'accept_sub', 'sign', 'contact', 'arrive', 'reply', 'conclude_study', 'resume']
const DANGER: readonly MoveName[] = ['withdraw', 'refuse', 'merge', 'undo_merge', 'apply_return', 'release', 'reopen', 'exempt', 'archive', 'lapse', 'apply_suspension']
const LATE: readonly MoveName[] = ['note', 'attach', 'thank', 'add_supplement', 'urge', 'amend']

/** @param on what the move would be made on, for moves of units */
export function rankOf(move: MoveName, on?: Assignment): { order: number; next: boolean; danger: boolean } {
  const next = on && isBehind(move, on) ? -1 : NEXT.indexOf(move)
  const place = MOVE_NAMES.indexOf(move)
  const order = next >= 0 ? next : DANGER.includes(move) ? 300 + place : LATE.includes(move) ? 200 + place : 100 + place
  return { order, next: next >= 0, danger: DANGER.includes(move) }
}

/** Can be made again, but is no longer what comes next: reached already, or nobody has to go there. */
function isBehind(move: MoveName, { contactedAt, clocks }: Assignment): boolean {
  if (move === 'contact') return contactedAt !== undefined
  return move === 'arrive' && !clocks.some(({ clock, stoppedAt }) => clock === 'on_site' && stoppedAt === undefined)
}
