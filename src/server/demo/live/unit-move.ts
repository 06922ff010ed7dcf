/** What a generated unit does next with its part. */
import { isOpen, type Assignment } from '#domain/ticket/assignment.ts'
import type { Random } from '../random.ts'
import type { Look, Played } from './look.ts'

type UnitKind = 'sign' | 'handle' | 'sign_off' | 'study'

export function unitMove(kind: UnitKind, part: Assignment, { ticket, random, answer }: Look): Played | undefined {
  const unitId = part.unitId
  if (kind === 'sign') return part.application ? undefined : { who: 'unit', move: 'sign', input: {}, unitId }
  if (kind === 'sign_off') return { who: 'head', move: 'sign_off', input: {}, unitId }
  // A decision is waited for, or the answer of a unit below.
  if (part.application || ticket.assignments.some((a) => a.parentId === part.id && isOpen(a))) return undefined
  if (part.role === 'lead' && !part.contactedAt && ticket.disclosure !== 'anonymous') return contact(unitId, random)
  if (kind === 'study') return part.role === 'lead' ? { who: 'head', move: 'conclude_study', input: { conclusion: random.chance(0.6) ? 'adopted' : 'partly_adopted', reason: answer }, unitId } : undefined
  if (ticket.class === 'resolve' && !part.arrivedAt && random.chance(0.4)) return { who: 'unit', move: 'arrive', input: { remark: '已到现场，正在处理' }, unitId }
  if (random.chance(0.15)) return { who: 'unit', move: 'report_progress', input: { text: '已联系责任单位，正在处理，完成后回复' }, unitId }
  return { who: 'unit', move: 'reply', unitId, input: { publicAnswer: answer, factsTrue: 'true', solved: 'solved', similarChecked: [], milestones: [] } }
}

const contact = (unitId: string, random: Random): Played => ({
  who: 'unit', move: 'contact', unitId,
  input: random.chance(0.85) ? { reached: true, number: '12345 转接', acceptanceTold: true, limitTold: true } : { reached: false, number: '12345 转接', reason: '无人接听' },
})
