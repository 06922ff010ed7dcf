import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Move } from '#server/drive/make-move.ts'
import type { Part } from '../cast.ts'
import type { City } from '../plan/planned.ts'
import type { Random } from '../random.ts'

/** A move and who makes it. */
export type Played = Move & { who: Part; unitId?: string; byUnitId?: string }
/** What whoever decides on the next move sees. */
export type Look = { city: City; ticket: Ticket; random: Random; answer: string }
