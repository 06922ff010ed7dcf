/** Limits are data: (clock × kind × category × urgency × party) → amount + unit + start rule. */
export const CLOCKS = ['dispatch', 'sign', 'contact', 'on_site', 'progress', 'answer', 'review', 'revisit', 'supplement', 'return_window', 'extension_cap'] as const
export type ClockName = (typeof CLOCKS)[number]
/** Kept by the main order; every other by the assignment of a unit. */
export const DESK_CLOCKS: readonly ClockName[] = ['dispatch', 'review', 'revisit', 'supplement']

export const AMOUNT_UNITS = ['minute', 'hour', 'working_hour', 'day', 'working_day'] as const
export type AmountUnit = (typeof AMOUNT_UNITS)[number]
export type Amount = { amount: number; unit: AmountUnit }

export type Limit = Amount & {
  code: string
  clock: ClockName
  /** Every named dimension must match; the limit naming most dimensions wins, then the earlier one. */
  when?: { kinds?: string[]; classes?: string[]; categories?: string[]; urgencies?: string[]; parties?: string[]; services?: string[] }
  /** next_day: counting starts at 00:00 of the next day (a working day where the unit is working). */
  start: 'now' | 'next_day'
  source?: string
  /** Not published by the city: shown as such until an administrator sets it. */
  placeholder?: boolean
}

/** Spans of a working day, local "HH:mm", ascending, not overlapping. */
export type WorkingHours = { from: string; to: string }[]
