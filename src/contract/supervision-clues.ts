/** 督查线索: what a trigger found, until a supervisor takes it up or drops it. */
import { z } from 'zod'
import { TRIGGER_KINDS } from '#domain/profile/supervision.ts'
import { endpoint, Id, Page, pageOf, Text, Time } from './endpoint.ts'
import { Told } from './triggers.ts'

/** ordered: the rule itself opened the order */
export const CLUE_STATES = ['found', 'taken_up', 'dropped', 'ordered'] as const
export type ClueState = (typeof CLUE_STATES)[number]
const SUPERVISION = ['supervisor', 'supervision_office'] as const

export const ClueView = z.object({
  id: Id, state: z.enum(CLUE_STATES), trigger: z.object({ code: z.string(), name: z.string(), when: z.enum(TRIGGER_KINDS) }),
  why: Told, foundAt: Time, rung: z.object({ code: z.string(), name: z.string() }).nullable(),
  tickets: z.array(z.object({ id: Id, number: z.string(), title: z.string(), unit: z.string().nullable() })), ticketCount: z.number(),
  /** who has the tickets now: whom an order would go to */
  units: z.array(z.object({ id: Id, name: z.string() })),
  orderId: Id.nullable(), decidedAt: Time.nullable(), decidedBy: z.string().nullable(), reason: z.string().nullable(),
  abilities: z.array(z.enum(['take_up', 'drop'])),
})
export type ClueView = z.infer<typeof ClueView>

export const listClues = endpoint('GET', '/api/clues', { query: Page.extend({ state: z.enum(['found', 'decided']).default('found') }), response: pageOf(ClueView), access: SUPERVISION, summary: 'clues: open ones oldest first, decided ones newest first' })
const Clue = z.object({ clueId: Id })
/** `reason` stands on the order; without one the clue's own words do. */
export const takeUpClue = endpoint('POST', '/api/clues/:clueId/take-up', { params: Clue, body: z.object({ unitIds: z.array(Id).min(1).max(20), rung: z.string().max(60).optional(), reason: Text(500).optional() }), response: ClueView, access: SUPERVISION, summary: 'take up: opens an order' })
export const dropClue = endpoint('POST', '/api/clues/:clueId/drop', { params: Clue, body: z.object({ reason: Text(300) }), response: ClueView, access: SUPERVISION, summary: 'drop, with the reason' })
