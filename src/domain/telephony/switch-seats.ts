/** What is wanted of seats: taken, ready or away, by whoever sits there or by the shift leader. */
import type { Turn } from './switch.ts'

export type AgentWish =
  /** secret: of the telephone in the browser, for the engine alone */
  | { wish: 'sign_on'; skills: Record<string, number>; secret?: string }
  | { wish: 'state'; state: 'ready' | 'break' | 'off'; kind?: string }
  /** 强制: the shift leader, for another */
  | { wish: 'force'; agentId: string; state: 'ready' | 'break' | 'off'; kind?: string }
  | { wish: 'skills'; agentId: string; skills: Record<string, number> }

export function onSeatWish(turn: Turn, userId: string, wish: AgentWish): string | undefined {
  if (wish.wish === 'sign_on') { turn.acd({ type: 'agent.skilled', at: turn.at, agentId: userId, skills: wish.skills }); return undefined }
  const agentId = wish.wish === 'state' ? userId : wish.agentId
  // Skills of somebody who has never sat down are on file for the first time they do.
  if (!turn.desk().agents.has(agentId)) return wish.wish === 'skills' ? undefined : 'seat_not_taken'
  if (wish.wish === 'skills') turn.acd({ type: 'agent.skilled', at: turn.at, agentId, skills: wish.skills })
  else turn.acd({ type: 'agent.asked', at: turn.at, agentId, state: wish.state, ...(wish.kind === undefined ? {} : { kind: wish.kind }) })
  return undefined
}
