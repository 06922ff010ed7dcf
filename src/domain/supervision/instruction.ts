/** 批示: given by a leader under the own name, worked off by its units, closed by the leader's office alone. */
import type { Actor, Role } from '../people/actor.ts'

export const INSTRUCTION_STATES = ['given', 'answered', 'closed'] as const
export type InstructionState = (typeof INSTRUCTION_STATES)[number]
export const INSTRUCTION_ABOUT = ['ticket', 'matter', 'report', 'topic'] as const
export type InstructionAbout = (typeof INSTRUCTION_ABOUT)[number]
export const STEP_KINDS = ['given', 'progress', 'feedback', 'returned', 'noted', 'ordered', 'closed'] as const
export type StepKind = (typeof STEP_KINDS)[number]

export type OwnerUnit = { unitId: string; state: 'working' | 'answered' }
export type Instruction = { state: InstructionState; leaderId: string; units: readonly OwnerUnit[]; hasOrder: boolean }
export const INSTRUCTION_ACTS = ['progress', 'feedback', 'return', 'note', 'order', 'close'] as const
export type InstructionAct = (typeof INSTRUCTION_ACTS)[number]
export type WhyNotInstruction = 'forbidden' | 'not_found' | 'instruction_closed' | 'instruction_not_answered' | 'instruction_unit_done'

const WHO: Record<InstructionAct, readonly Role[]> = {
  progress: ['unit_signer', 'unit_handler', 'unit_head'],
  // 反馈 goes to a leader, so the head of the unit signs it.
  feedback: ['unit_head'],
  return: ['leader', 'leader_office'],
  note: ['leader', 'leader_office', 'supervisor', 'supervision_office'],
  order: ['supervisor', 'supervision_office', 'leader'],
  close: ['leader_office'],
}
/** Who reads every instruction of the centre; a leader reads the own ones, a unit those it owns. */
const READS_ALL: readonly Role[] = ['leader_office', 'supervisor', 'supervision_office']
export const readsAllInstructions = ({ roles }: Actor): boolean => roles.some((role) => READS_ALL.includes(role))
export const seesInstruction = (actor: Actor, { leaderId, units }: Instruction): boolean =>
  actor.kind === 'system' || readsAllInstructions(actor) || leaderId === actor.id || units.some(({ unitId }) => unitId === actor.unitId)

/** undefined: it may be done */
export function whyNotInstruction(actor: Actor, instruction: Instruction, act: InstructionAct): WhyNotInstruction | undefined {
  if (!seesInstruction(actor, instruction)) return 'not_found'
  if (!WHO[act].some((role) => actor.roles.includes(role))) return 'forbidden'
  const mine = instruction.units.find(({ unitId }) => unitId === actor.unitId)
  const ofUnit = act === 'progress' || act === 'feedback'
  if (ofUnit && !mine) return 'forbidden'
  if (act === 'return' && !actor.roles.includes('leader_office') && instruction.leaderId !== actor.id) return 'forbidden'
  if (instruction.state === 'closed') return 'instruction_closed'
  if (ofUnit && mine?.state === 'answered') return 'instruction_unit_done'
  if ((act === 'close' && instruction.state !== 'answered') || (act === 'return' && !instruction.units.some(({ state }) => state === 'answered'))) return 'instruction_not_answered'
  return act === 'order' && instruction.hasOrder ? 'forbidden' : undefined
}

export const instructionAbilities = (actor: Actor, instruction: Instruction): InstructionAct[] => INSTRUCTION_ACTS.filter((act) => whyNotInstruction(actor, instruction, act) === undefined)

/** answered when every owner has reported back */
export const stateOfUnits = (units: readonly OwnerUnit[]): InstructionState => (units.every(({ state }) => state === 'answered') ? 'answered' : 'given')
