/** 领导接听场次的一生. */
import type { Actor, Role } from '../people/actor.ts'

export const SESSION_STATES = ['planned', 'announced', 'open', 'held', 'coordinated', 'published', 'cancelled'] as const
export type SessionState = (typeof SESSION_STATES)[number]
export const SESSION_MOVES = ['announce', 'open', 'hold', 'coordinate', 'publish', 'cancel'] as const
export type SessionMove = (typeof SESSION_MOVES)[number]

export const SESSION_RULES: Record<SessionMove, { from: readonly SessionState[]; to: SessionState; who: readonly Role[] }> = {
  // 发布预告
  announce: { from: ['planned'], to: 'announced', who: ['leader_office'] },
  // 开始接听
  open: { from: ['planned', 'announced'], to: 'open', who: ['leader_office', 'shift_leader'] },
  // 接听结束
  hold: { from: ['open'], to: 'held', who: ['leader_office', 'shift_leader'] },
  // 协调会: owners and dates
  coordinate: { from: ['held'], to: 'coordinated', who: ['leader_office'] },
  // 公布结果
  publish: { from: ['held', 'coordinated'], to: 'published', who: ['leader_office'] },
  cancel: { from: ['planned', 'announced'], to: 'cancelled', who: ['leader_office'] },
}
export type SessionFacts = { state: SessionState; announcement: string | null; announcedChannels: number; tasks: number; media: number }
export type SessionRuleFacts = { announceIn?: readonly string[] | undefined; coordinationMeeting?: boolean | undefined; mediaFollowUps?: { min: number; max: number } | undefined }
export type WhyNotSession = 'forbidden' | 'leader_session_wrong_state' | 'leader_not_announced' | 'leader_meeting_missing' | 'leader_media_missing'

/** What the centre's rule asks for stands between the steps: nothing is published before the meeting and the media choice it promised. */
export function whyNotSession(actor: Pick<Actor, 'kind' | 'roles'>, session: SessionFacts, rule: SessionRuleFacts, move: SessionMove): WhyNotSession | undefined {
  const { from, who } = SESSION_RULES[move]
  if (actor.kind !== 'system' && !who.some((role) => actor.roles.includes(role))) return 'forbidden'
  if (!from.includes(session.state)) return 'leader_session_wrong_state'
  if (move === 'announce' && (!session.announcement?.trim() || session.announcedChannels === 0)) return 'leader_not_announced'
  if (move === 'open' && session.state === 'planned' && rule.announceIn?.length) return 'leader_not_announced'
  if (move === 'coordinate' && session.tasks === 0) return 'leader_meeting_missing'
  if (move === 'publish' && session.state === 'held' && rule.coordinationMeeting) return 'leader_meeting_missing'
  if (move === 'publish' && rule.mediaFollowUps && session.media < rule.mediaFollowUps.min) return 'leader_media_missing'
  return undefined
}
export const sessionAbilities = (actor: Pick<Actor, 'kind' | 'roles'>, session: SessionFacts, rule: SessionRuleFacts): SessionMove[] =>
  SESSION_MOVES.filter((move) => !whyNotSession(actor, session, rule, move))

/** 每场 2–3 件媒体跟踪: the profile's numbers, nobody's taste. */
export function mediaCountProblem(count: number, limits: { min: number; max: number } | undefined): { min: number; max: number } | undefined {
  return limits && (count < limits.min || count > limits.max) ? limits : undefined
}
