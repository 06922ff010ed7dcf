import { timeOfDay } from '../calendar/local-day.ts'

export const HALVES = ['morning', 'afternoon', 'day'] as const
export type Half = (typeof HALVES)[number]
export type HalfTimes = { morning: { from: string; to: string }; afternoon: { from: string; to: string } }
/** Where the centre's rule names no times. */
export const USUAL_HALVES: HalfTimes = { morning: { from: '09:00', to: '12:00' }, afternoon: { from: '14:30', to: '17:30' } }

export function halfSpan(day: string, half: Half, times: HalfTimes, zone: { utcOffsetMinutes: number }): { startsAt: number; endsAt: number } {
  const from = half === 'afternoon' ? times.afternoon.from : times.morning.from
  const to = half === 'morning' ? times.morning.to : times.afternoon.to
  return { startsAt: timeOfDay(day, from, zone), endsAt: timeOfDay(day, to, zone) }
}
