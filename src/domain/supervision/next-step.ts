/** 下一步: why nothing stands still. Every running order has one, whatever was done to the ladder. */
import type { Instant } from '../calendar/work-calendar.ts'
import { nextRung, rungOf, type Ladder } from './ladder.ts'
import { isSettled, owes, type Order } from './order.ts'
import { missingProof } from './proof.ts'

export const NEXT_STEPS = ['set_rung', 'add_unit', 'send', 'decide_return', 'record_proof', 'await_answer', 'head_signs', 'review_answers', 'finish', 'climb_or_finish', 'none'] as const
export type NextStep = (typeof NEXT_STEPS)[number]

/** `rung`: where it climbs; `names`: proof to record, or the units' ids it waits for. */
export type Explained = { step: NextStep; rung?: string; names: string[]; units: string[] }

export function nextStep(order: Order, ladder: Ladder, now: Instant): Explained {
  const rung = rungOf(ladder, order.step.rung)
  const up = nextRung(ladder, order.step.rung)?.name
  const say = (step: NextStep, more: Partial<Explained> = {}): Explained => ({ step, ...(up === undefined ? {} : { rung: up }), names: [], units: [], ...more })
  const whose = (wanted: (part: Order['parts'][number]) => boolean) => order.parts.filter(wanted).map(({ unitId }) => unitId)
  if (order.state === 'finished') return say('none')
  if (!rung) return say('set_rung')
  if (order.state === 'opened') return say(order.parts.length === 0 ? 'add_unit' : 'send')
  if (order.state === 'return_asked') return say('decide_return', { units: whose(({ state }) => state === 'return_asked') })
  if (order.parts.some(({ state }) => state === 'answered')) return say('review_answers', { units: whose(({ state }) => state === 'answered') })
  const missing = missingProof(order, rung, 'climb').map(({ name }) => name)
  if (missing.length > 0) return say('record_proof', { names: missing })
  if (order.parts.every(isSettled)) {
    const result = missingProof(order, rung, 'finish_solved').map(({ name }) => name)
    return result.length > 0 ? say('record_proof', { names: result }) : say('finish')
  }
  if (order.step.dueAt !== undefined && order.step.dueAt <= now) return say('climb_or_finish', { units: whose(owes) })
  if (order.parts.some(({ state }) => state === 'drafted')) return say('head_signs', { units: whose(({ state }) => state === 'drafted') })
  return say('await_answer', { units: whose(owes) })
}
