/**
 * 知识条目的一生. Two things run beside each other: what is in force (`standing`), and the next version under way (`stage`).
 * A published entry stays published while its next version is written and reviewed.
 */
import type { Actor, Role } from '../people/actor.ts'
import { isWithin } from '../people/unit-path.ts'

export const STANDINGS = ['draft', 'published', 'expired', 'withdrawn'] as const
/** draft: nothing was ever in force */
export type Standing = (typeof STANDINGS)[number]
export const STAGES = ['draft', 'unit_review', 'centre_review'] as const
export type Stage = (typeof STAGES)[number]
/** What lists and pages name it by: the stage of a first version, else what is in force. */
export const ENTRY_STATUSES = ['draft', 'unit_review', 'centre_review', 'published', 'expired', 'withdrawn'] as const
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

export type EntryState = { standing: Standing; stage?: Stage; unitPath: string; /** who wrote the version under way */ author?: string }
export const statusOf = ({ standing, stage }: Pick<EntryState, 'standing' | 'stage'>): EntryStatus => (standing === 'draft' ? (stage ?? 'draft') : standing)

export const ENTRY_MOVES = ['write', 'submit', 'take_back', 'pass', 'return', 'publish', 'drop', 'withdraw', 'reopen', 'reconfirm', 'expire'] as const
export type EntryMove = (typeof ENTRY_MOVES)[number]

type Rule = {
  stage: readonly (Stage | 'none')[]
  standing: readonly Standing[]
  /** roles of the owning unit that may; the knowledge editor may everything but expire */
  unit: readonly Role[]
  then: { stage?: Stage | 'none'; standing?: Standing }
  /** somebody else than who wrote it (editors excepted) */
  otherThanAuthor?: true
  reason?: true
}
const ANY: readonly Standing[] = STANDINGS
const UNIT: readonly Role[] = ['unit_handler', 'unit_head']
const HEAD: readonly Role[] = ['unit_head']

export const ENTRY_RULES: Record<EntryMove, Rule> = {
  // 起草、修改
  write: { stage: ['none', 'draft'], standing: ANY, unit: UNIT, then: { stage: 'draft' } },
  // 送单位审核
  submit: { stage: ['draft'], standing: ANY, unit: UNIT, then: { stage: 'unit_review' } },
  take_back: { stage: ['unit_review'], standing: ANY, unit: UNIT, then: { stage: 'draft' } },
  // 单位审核通过, 送中心审核
  pass: { stage: ['unit_review'], standing: ANY, unit: UNIT, then: { stage: 'centre_review' }, otherThanAuthor: true },
  // 退回修改
  return: { stage: ['unit_review', 'centre_review'], standing: ANY, unit: UNIT, then: { stage: 'draft' }, otherThanAuthor: true, reason: true },
  // 中心审核通过, 发布
  publish: { stage: ['draft', 'unit_review', 'centre_review'], standing: ANY, unit: [], then: { stage: 'none', standing: 'published' } },
  // 放弃这一稿
  drop: { stage: ['draft'], standing: ANY, unit: UNIT, then: { stage: 'none' } },
  // 下架
  withdraw: { stage: ['none', 'draft', 'unit_review', 'centre_review'], standing: ['published', 'expired'], unit: HEAD, then: { standing: 'withdrawn' }, reason: true },
  // 回到草稿
  reopen: { stage: ['none'], standing: ['expired', 'withdrawn'], unit: UNIT, then: { stage: 'draft' }, reason: true },
  // 确认仍然有效
  reconfirm: { stage: ['none', 'draft', 'unit_review', 'centre_review'], standing: ['published'], unit: UNIT, then: {} },
  expire: { stage: ['none', 'draft', 'unit_review', 'centre_review'], standing: ['published'], unit: [], then: { standing: 'expired' } },
}

export const EDITOR: Role = 'knowledge_editor'
export const isEditor = (actor: Pick<Actor, 'roles'>): boolean => actor.roles.includes(EDITOR)
/** 责任单位的人: handler or head of the owning unit, or of a unit above it. */
export const ownsEntry = (actor: Pick<Actor, 'roles' | 'unitPath'>, unitPath: string): boolean =>
  UNIT.some((role) => actor.roles.includes(role)) && isWithin(unitPath, actor.unitPath)
export const managesEntry = (actor: Actor, unitPath: string): boolean => actor.kind === 'system' || isEditor(actor) || ownsEntry(actor, unitPath)

export type WhyNotEntry = 'forbidden' | 'entry_wrong_state' | 'entry_own_words'

/** Role before state: who may never do it does not learn what state it is in. */
export function whyNotEntry(actor: Actor, state: EntryState, move: EntryMove): WhyNotEntry | undefined {
  const rule = ENTRY_RULES[move]
  const byUnit = ownsEntry(actor, state.unitPath) && rule.unit.some((role) => actor.roles.includes(role))
  if (actor.kind !== 'system' && (move === 'expire' || !(isEditor(actor) || byUnit))) return 'forbidden'
  // What the centre reviews is the centre's to send back.
  const isCentres = move === 'return' && state.stage === 'centre_review'
  if (isCentres && actor.kind !== 'system' && !isEditor(actor)) return 'forbidden'
  if (!rule.stage.includes(state.stage ?? 'none') || !rule.standing.includes(state.standing)) return 'entry_wrong_state'
  if (rule.otherThanAuthor && actor.kind !== 'system' && !isEditor(actor) && state.author === actor.id) return 'entry_own_words'
  return undefined
}

export const entryAbilities = (actor: Actor, state: EntryState): EntryMove[] => ENTRY_MOVES.filter((move) => !whyNotEntry(actor, state, move))

/** Dropping the first version leaves nothing that could come into force. */
export function afterMove(state: EntryState, move: EntryMove): EntryState {
  const { stage, standing } = ENTRY_RULES[move].then
  const next: EntryState = { ...state, standing: move === 'drop' && state.standing === 'draft' ? 'withdrawn' : (standing ?? state.standing) }
  if (stage === 'none') {
    delete next.stage
    delete next.author
  } else if (stage) next.stage = stage
  return next
}
