/** 轮次: a ticket handled anew, or opened again, is in its next round. */
import type { SeenEvent } from './obligation.ts'

export type InRound = SeenEvent & { round: number }

const NEXT_ROUND: readonly string[] = ['ticket.rehandled', 'ticket.reopened']

/** As recorded (ids are made in that order), whatever the order they came in; each once. */
export function inRounds(events: readonly SeenEvent[]): InRound[] {
  const inOrder = [...new Map(events.map((event) => [event.id, event])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  let round = 0
  return inOrder.map((event) => {
    if (NEXT_ROUND.includes(event.type)) round += 1
    return { ...event, round }
  })
}
