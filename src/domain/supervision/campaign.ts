/** 专项整治: first at points, then area-wide; counted by reports; the result told to who set it off. */
import type { LocalDay } from '../calendar/work-calendar.ts'

export const CAMPAIGN_STATES = ['running', 'reported', 'closed'] as const
export type CampaignState = (typeof CAMPAIGN_STATES)[number]
export const PHASE_SCOPES = ['points', 'area'] as const
export type Phase = { name: string; scope: (typeof PHASE_SCOPES)[number]; places: string[]; fromDay: LocalDay; toDay: LocalDay }
export type Report = { id: string; counter: string; day: LocalDay; number: number; corrects: string | null }

/** Each ends after it begins, and begins no earlier than the one before. */
export const phasesFit = (phases: readonly Phase[]): boolean => phases.every(({ fromDay, toDay }, i) => fromDay <= toDay && fromDay >= (phases[i - 1]?.fromDay ?? fromDay))

/** The counter is the sum of its rows, corrections included. */
export const sumOf = (reports: readonly Report[], counter: string): number => reports.reduce((sum, one) => (one.counter === counter ? sum + one.number : sum), 0)

/** Undefined where it cannot be corrected so: to below zero, to what it is, or a correction itself. */
export function correctionFor(reports: readonly Report[], reportId: string, to: number): number | undefined {
  const report = reports.find(({ id }) => id === reportId)
  if (!report || report.corrects !== null || to < 0) return undefined
  const stands = reports.reduce((sum, one) => (one.corrects === reportId ? sum + one.number : sum), report.number)
  return to === stands ? undefined : to - stands
}

/** Per day, from the first day with a report to the last; a correction belongs to the day of what it corrects. */
export function byDay(reports: readonly Report[], counter: string): { day: LocalDay; number: number }[] {
  const days = new Map<LocalDay, number>()
  for (const one of reports) if (one.counter === counter) days.set(one.day, (days.get(one.day) ?? 0) + one.number)
  return [...days].map(([day, number]) => ({ day, number })).sort((a, b) => (a.day < b.day ? -1 : 1))
}
