/** 诉求合理性: judged by another person than the one who called; each side may appeal once a round; the last verdict stands. */
import type { Instant } from '../calendar/work-calendar.ts'
import { CENTER_ROLES, OVERSIGHT_ROLES, UNIT_ROLES, type Actor, type Role } from '../people/actor.ts'
import type { RevisitResult } from '../ticket/ticket.ts'

export const JUDGEMENT_STATES = ['open', 'judged', 'unit_appealed', 'requester_appealed', 'final'] as const
export type JudgementState = (typeof JUDGEMENT_STATES)[number]
export const JUDGEMENT_MOVES = ['judge', 'unit_appeal', 'requester_appeal', 'decide', 'settle'] as const
export type JudgementMove = (typeof JUDGEMENT_MOVES)[number]
export const STAGES = ['first', 'unit_appeal', 'requester_appeal'] as const
export type Stage = (typeof STAGES)[number]

type Rule = { from: readonly JudgementState[]; to: readonly JudgementState[]; who: readonly Role[] }
/** Nothing else changes a state. The system alone settles. */
export const JUDGEMENT_RULES: Record<JudgementMove, Rule> = {
  judge: { from: ['open'], to: ['judged', 'final'], who: ['reviewer', 'shift_leader'] },
  unit_appeal: { from: ['judged'], to: ['unit_appealed'], who: UNIT_ROLES },
  // through an agent's call; on the public page the citizen's code is the permission
  requester_appeal: { from: ['judged'], to: ['requester_appealed'], who: ['agent', 'shift_leader', 'revisiter'] },
  decide: { from: ['unit_appealed', 'requester_appealed'], to: ['judged', 'final'], who: ['appeal_judge'] },
  settle: { from: ['judged'], to: ['final'], who: [] },
}

export type Judgement = {
  state: JudgementState
  centerId: string
  round: number
  /** whose handling was asked about; null: nobody's, so nobody can appeal against "reasonable" */
  unitId: string | null
  callerId: string
  reasonable: boolean | null
  judgedBy: readonly string[]
  unitAppealed: boolean
  requesterAppealed: boolean
  appealUntil: Instant | null
}
export type JudgementWhyNot = 'not_found' | 'forbidden' | 'judgement_state' | 'judged_own_call' | 'judged_before' | 'appeal_over' | 'appeal_spent' | 'appeal_against_nothing' | 'appeal_running'

/** What somebody must look at: not solved, or unhappy with the process or the result. */
const UNHAPPY: readonly string[] = ['dissatisfied', 'very_dissatisfied']
export const needsJudging = ({ solved, processSatisfaction, resultSatisfaction }: RevisitResult): boolean =>
  solved === 'not_solved' || UNHAPPY.includes(processSatisfaction) || UNHAPPY.includes(resultSatisfaction)

const has = (actor: Actor, roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role))
const WHOLE_CENTER: readonly Role[] = [...CENTER_ROLES, ...OVERSIGHT_ROLES]

export const maySeeJudgement = (actor: Actor, { centerId, unitId }: Pick<Judgement, 'centerId' | 'unitId'>): boolean =>
  actor.kind === 'system' || (actor.centerId === centerId && (actor.kind === 'citizen' || has(actor, WHOLE_CENTER) || (has(actor, UNIT_ROLES) && actor.unitId === unitId)))

/** undefined: allowed */
export function whyNotJudgement(actor: Actor, judgement: Judgement, move: JudgementMove, now: Instant): JudgementWhyNot | undefined {
  if (!maySeeJudgement(actor, judgement)) return 'not_found'
  const { who, from } = JUDGEMENT_RULES[move]
  const asCitizen = actor.kind === 'citizen' && move === 'requester_appeal'
  if (actor.kind !== 'system' && !asCitizen && !has(actor, who)) return 'forbidden'
  if (move === 'unit_appeal' && actor.unitId !== judgement.unitId) return 'forbidden'
  if (!from.includes(judgement.state)) return 'judgement_state'
  return move === 'judge' || move === 'decide' ? whyNotVerdict(actor, judgement) : whyNotAppeal(judgement, move, now)
}

function whyNotVerdict(actor: Actor, { callerId, judgedBy }: Judgement): JudgementWhyNot | undefined {
  if (actor.id === callerId) return 'judged_own_call'
  return judgedBy.includes(actor.id) ? 'judged_before' : undefined
}

function whyNotAppeal({ reasonable, unitAppealed, requesterAppealed, appealUntil }: Judgement, move: JudgementMove, now: Instant): JudgementWhyNot | undefined {
  const over = appealUntil === null || now > appealUntil
  if (move === 'settle') return over ? undefined : 'appeal_running'
  if (move === 'unit_appeal' ? unitAppealed : requesterAppealed) return 'appeal_spent'
  if (reasonable !== (move === 'unit_appeal')) return 'appeal_against_nothing'
  return over ? 'appeal_over' : undefined
}

/** After a verdict: whom it goes against may still appeal, or it is final at once. */
export function afterVerdict(judgement: Judgement, reasonable: boolean, by: string): Pick<Judgement, 'state' | 'reasonable' | 'judgedBy'> & { stage: Stage } {
  const stage: Stage = judgement.state === 'unit_appealed' ? 'unit_appeal' : judgement.state === 'requester_appealed' ? 'requester_appeal' : 'first'
  const mayAppeal = reasonable ? judgement.unitId !== null && !judgement.unitAppealed : !judgement.requesterAppealed
  return { state: mayAppeal ? 'judged' : 'final', reasonable, judgedBy: [...judgement.judgedBy, by], stage }
}

export const judgementAbilities = (actor: Actor, judgement: Judgement, now: Instant): JudgementMove[] =>
  JUDGEMENT_MOVES.filter((move) => move !== 'settle' && !whyNotJudgement(actor, judgement, move, now))
