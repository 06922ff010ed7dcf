/** What the desk decides while registering: the same domain moves as later, applied at once. */
import type { RegisterTicket } from '#contract/ticket/intake-inputs.ts'
import type { Changed, Facts } from '#domain/ticket/facts.ts'
import { answer } from '#domain/ticket/moves/answer.ts'
import { askInfo } from '#domain/ticket/moves/ask-info.ts'
import { refuseDemand } from '#domain/ticket/moves/refuse-demand.ts'
import { transfer } from '#domain/ticket/moves/transfer.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'

/** undefined: it goes to the dispatch pool. */
export function firstOutcome(ticket: Ticket, then: RegisterTicket['then'], facts: Facts): Changed | undefined {
  switch (then.move) {
    case 'answer': return answer(ticket, then, sampleDraw(ticket.id), facts)
    case 'ask_info': return askInfo(ticket, then, facts)
    case 'refuse': return refuseDemand(ticket, then, facts)
    case 'transfer': return transfer(ticket, then, facts)
    case 'dispatch': return undefined
  }
}

/** 0–1 out of the random half of the id: the same ticket is always drawn alike. */
export const sampleDraw = (id: string): number => Number.parseInt(id.slice(-8), 16) / 0x1_0000_0000
