import type { Instant } from '../calendar/work-calendar.ts'

/** An event of a ticket as folding reads it. */
export type Happening = { type: string; at: Instant; id: string; assignmentId: string | undefined; facts: Record<string, string | number | boolean> }
