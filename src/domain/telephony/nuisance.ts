/** 恶意来电: reported by who took the call, decided by the shift leader, and never for ever. */
import { Refused } from '../refused.ts'
import { DAY } from '../calendar/local-day.ts'

export const NUISANCE_KINDS = ['harassment', 'abuse', 'nuisance', 'silent', 'fraud'] as const
export type NuisanceKind = (typeof NUISANCE_KINDS)[number]
export const NUISANCE_STATES = ['reported', 'blocked', 'dismissed', 'lifted'] as const
export type NuisanceState = (typeof NUISANCE_STATES)[number]
export type NuisanceDecision = 'block' | 'dismiss' | 'lift'
const BLOCKED_DAYS = 30

type Row = { state: NuisanceState; reportedBy: string }
/** Nobody decides what they reported themselves. @throws Refused nuisance_decided, nuisance_own */
export function decided({ state, reportedBy }: Row, decision: NuisanceDecision, { by, at, days = BLOCKED_DAYS }: { by: string; at: number; days?: number | undefined }): { state: NuisanceState; blockedUntil: number | null } {
  if (decision === 'lift' ? state !== 'blocked' : state !== 'reported') throw new Refused('nuisance_decided', { state })
  if (decision === 'block' && reportedBy === by) throw new Refused('nuisance_own')
  if (decision === 'block') return { state: 'blocked', blockedUntil: at + days * DAY }
  return { state: decision === 'lift' ? 'lifted' : 'dismissed', blockedUntil: null }
}
