/** What somebody can do with a call now: screens offer exactly this, and the switch refuses everything else. */
import { agentLeg, legOf, mayNote, openLegs, outsideLeg, thirdLeg, type Call } from './call.ts'
import type { AcdAgent } from './acd.ts'

export const CALL_ABILITIES = ['answer', 'decline', 'hold', 'resume', 'mute', 'keys', 'pause_record', 'silent', 'consult', 'transfer', 'join', 'hand_over', 'drop', 'queue', 'hang_up', 'bind', 'outcome'] as const
export type CallAbility = (typeof CALL_ABILITIES)[number]

export function callAbilities(call: Call, agentId: string): CallAbility[] {
  const own = agentLeg(call, agentId)
  const may = mayNote(call, agentId)
  // What it was is asked once the agent is out.
  if (!own) return may ? ['bind', 'outcome'] : []
  if (own.state === 'ringing') return ['answer', 'decline']
  if (own.listens !== undefined) return ['mute', 'hang_up']
  const [outside, third] = [outsideLeg(call), thirdLeg(call)]
  const isThere = outside !== undefined && outside.state !== 'ringing'
  const can: Record<Exclude<CallAbility, 'answer' | 'decline' | 'bind' | 'outcome'>, boolean> = {
    hold: outside?.state === 'up', resume: outside?.state === 'held' && third === undefined, mute: true, keys: outside !== undefined,
    pause_record: call.recordingIds.length > 0, silent: outside?.state === 'up' && third === undefined,
    consult: isThere && third === undefined, transfer: isThere && third === undefined,
    join: third?.state === 'up' && outside !== undefined, hand_over: third?.state === 'up',
    drop: openLegs(call).some((leg) => leg.agentId !== agentId), queue: legOf(call, 'caller') !== undefined && third === undefined, hang_up: true,
  }
  return [...(Object.keys(can) as (keyof typeof can)[]).filter((name) => can[name]), ...(may ? ['bind' as const] : [])]
}

/** What somebody can do at the seat; nobody has one before signing on. */
export const SEAT_ABILITIES = ['ready', 'break', 'off', 'dial'] as const
export type SeatAbility = (typeof SEAT_ABILITIES)[number]
export const seatAbilities = (agent: Pick<AcdAgent, 'state' | 'callId'> | undefined): SeatAbility[] => (agent
  ? SEAT_ABILITIES.filter((name) => (name === 'dial' ? agent.callId === undefined && agent.state !== 'off' && agent.state !== 'unreachable' : name !== agent.state))
  : [])
