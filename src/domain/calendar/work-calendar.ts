/** Milliseconds since 1970-01-01T00:00Z. The domain knows no other time. */
export type Instant = number
/** "2026-11-22", a local day of the centre. */
export type LocalDay = string

export type DayFact = { day: LocalDay; working: boolean; /** 春节, 周六, 调休 … why it counts or not */ reason: string }

/** All the facts deadlines need, as data: the domain never guesses a year it does not have. */
export type WorkCalendar = {
  utcOffsetMinutes: number
  hours: { from: string; to: string }[]
  /** undefined: the year is not loaded; the caller must raise `calendar_year_missing`. */
  dayFact(day: LocalDay): DayFact | undefined
}
