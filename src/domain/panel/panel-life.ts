/**
 * 疑难事项的一生: flagged, on an agenda, resolved, reported, fed back to the panel; or on the ledger (挂账) until a re-check says it can be solved.
 * 挂账 does not stop a ticket's clocks by itself: the unit applies for suspension and the reviewer decides, so that no clock stands without a decision.
 */
import type { Actor, Role } from '../people/actor.ts'
import { isWithin } from '../people/unit-path.ts'

export const PANEL_STATES = ['listed', 'scheduled', 'assigned', 'reported', 'fed_back', 'sent_back', 'on_ledger', 'not_ours'] as const
export type PanelState = (typeof PANEL_STATES)[number]
/** Nothing more is expected of anybody. */
export const ENDED: readonly PanelState[] = ['fed_back', 'sent_back', 'not_ours']

/** 会议决定: what a meeting may decide on a matter. */
export const RESOLUTIONS = ['assign', 'send_back', 'ledger', 'not_ours', 'defer'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

export const PANEL_MOVES = ['schedule', 'take_off', 'assign', 'send_back', 'ledger', 'not_ours', 'defer', 'report', 'return_report', 'feed_back', 'recheck_stays', 'recheck_solvable', 'relist'] as const
export type PanelMove = (typeof PANEL_MOVES)[number]

type Rule = { from: readonly PanelState[]; to: PanelState; who: 'secretary' | 'owner'; needs: readonly ('text' | 'dueOn' | 'ownerUnitId' | 'recheckOn')[]; /** only while the meeting sits */ inMeeting?: true }
export const PANEL_RULES: Record<PanelMove, Rule> = {
  // 列入议程
  schedule: { from: ['listed'], to: 'scheduled', who: 'secretary', needs: [] },
  take_off: { from: ['scheduled'], to: 'listed', who: 'secretary', needs: [] },
  // 交办: owner, measures, date
  assign: { from: ['scheduled'], to: 'assigned', who: 'secretary', needs: ['ownerUnitId', 'text', 'dueOn'], inMeeting: true },
  // 退回原渠道
  send_back: { from: ['scheduled'], to: 'sent_back', who: 'secretary', needs: ['text'], inMeeting: true },
  // 挂账
  ledger: { from: ['scheduled'], to: 'on_ledger', who: 'secretary', needs: ['text', 'recheckOn'], inMeeting: true },
  // 不属职责范围
  not_ours: { from: ['scheduled'], to: 'not_ours', who: 'secretary', needs: ['text'], inMeeting: true },
  // 续议: back to the list, for the next meeting
  defer: { from: ['scheduled'], to: 'listed', who: 'secretary', needs: ['text'], inMeeting: true },
  // 责任单位报结果
  report: { from: ['assigned'], to: 'reported', who: 'owner', needs: ['text'] },
  return_report: { from: ['reported'], to: 'assigned', who: 'secretary', needs: ['text', 'dueOn'] },
  // 向研判组反馈
  feed_back: { from: ['reported'], to: 'fed_back', who: 'secretary', needs: ['text'] },
  // 复核仍不能解决: stays with a new date
  recheck_stays: { from: ['on_ledger'], to: 'on_ledger', who: 'secretary', needs: ['text', 'recheckOn'] },
  // 销账: can be solved now, goes to the next meeting
  recheck_solvable: { from: ['on_ledger'], to: 'listed', who: 'secretary', needs: ['text'] },
  relist: { from: ENDED, to: 'listed', who: 'secretary', needs: ['text'] },
}
export const MOVE_OF: Record<Resolution, PanelMove> = { assign: 'assign', send_back: 'send_back', ledger: 'ledger', not_ours: 'not_ours', defer: 'defer' }

export type PanelCase = { state: PanelState; ownerUnitPath?: string | null }
export type WhyNotPanel = 'forbidden' | 'panel_wrong_state'

const SECRETARY: Role = 'panel_secretary'
const OWNERS: readonly Role[] = ['unit_handler', 'unit_head']
export const isSecretary = (actor: Pick<Actor, 'kind' | 'roles'>): boolean => actor.kind === 'system' || actor.roles.includes(SECRETARY)
export const ownsPanel = (actor: Pick<Actor, 'roles' | 'unitPath'>, path: string | null | undefined): boolean =>
  typeof path === 'string' && OWNERS.some((role) => actor.roles.includes(role)) && isWithin(path, actor.unitPath)

/** Role before state: who may never do it does not learn what state it is in. */
export function whyNotPanel(actor: Actor, of: PanelCase, move: PanelMove): WhyNotPanel | undefined {
  const rule = PANEL_RULES[move]
  const may = rule.who === 'secretary' ? isSecretary(actor) : actor.kind === 'system' || ownsPanel(actor, of.ownerUnitPath)
  if (!may) return 'forbidden'
  return rule.from.includes(of.state) ? undefined : 'panel_wrong_state'
}
/** Buttons outside a meeting; what a meeting decides stands on the meeting's page. */
export const panelAbilities = (actor: Actor, of: PanelCase): PanelMove[] =>
  PANEL_MOVES.filter((move) => !PANEL_RULES[move].inMeeting && move !== 'schedule' && move !== 'take_off' && !whyNotPanel(actor, of, move))

export type PanelInput = { text?: string | undefined; dueOn?: string | undefined; ownerUnitId?: string | undefined; recheckOn?: string | undefined }
/** What is missing, or a day that has passed already. */
export function panelInputProblem(move: PanelMove, input: PanelInput, today: string): { code: 'panel_input_missing' | 'panel_day_past'; field: string } | undefined {
  for (const field of PANEL_RULES[move].needs) {
    const value = input[field]
    if (!value?.trim()) return { code: 'panel_input_missing', field }
    if ((field === 'dueOn' || field === 'recheckOn') && value < today) return { code: 'panel_day_past', field }
  }
  return undefined
}
