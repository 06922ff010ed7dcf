/** One act of a story: when, and what is done through which action. */
import type { Instant } from '#domain/calendar/work-calendar.ts'

export type Beat = { at: Instant; act: () => Promise<unknown> }
