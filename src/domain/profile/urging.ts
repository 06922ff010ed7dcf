/** 催办 by the timer: before a unit's next deadline, and never in the first half of its time. */
import type { Amount } from '../calendar/limit.ts'

export const URGED_WORK = ['sign', 'handle', 'sign_off', 'study'] as const
export type UrgedWork = (typeof URGED_WORK)[number]
export type UrgeRule = { code: string; name: string; work: UrgedWork[]; before: Amount; placeholder?: boolean }
