/** 受理. A demand becomes one ticket with a number; in the same breath what becomes of it. */
import { randomInt } from 'node:crypto'
import type { RegisterTicket } from '#contract/ticket/intake-inputs.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import type { Changed, Facts } from '#domain/ticket/facts.ts'
import { ticketNumber } from '#domain/ticket/number.ts'
import { redact } from '#domain/ticket/redact.ts'
import { raiseSignals, signalEvents, type Raised } from '#domain/intake/raise-signals.ts'
import { register } from '#domain/ticket/moves/register.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { newIdAt } from '#platform/ids.ts'
import { citeInAnswer } from '#server/knowledge/cite.ts'
import { requireRole } from '#server/people/require-role.ts'
import { factsOf } from '#server/ticket/facts.ts'
import { recordTicketEvents } from '#server/ticket/record-ticket.ts'
import { linkRequester, meetRequester } from '#server/ticket/requester.store.ts'
import { insertText } from '#server/ticket/text.store.ts'
import { insertTicket, nextSerial } from '#server/ticket/ticket.store.ts'
import { firstOutcome } from '../first-outcome.ts'
import { insertSignals } from '../signal.store.ts'

/** Letters and digits nobody confuses on the phone. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const newQueryCode = (): string => Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')

export type Registered = { ticket: Ticket; queryCode: string }
/** Imports and the demo bring their own id and mark. */
export type Origin = { id?: string; isGenerated?: boolean }

export async function registerTicket(ctx: Context, input: RegisterTicket, origin: Origin = {}): Promise<Registered> {
  requireRole(ctx, 'agent', 'shift_leader')
  return ctx.transaction(async (tx) => {
    const facts = await factsOf(ctx, tx)
    const raised = raiseSignals(`${input.demand.title}\n${input.demand.body}`, facts.rules.signals ?? [], input.signals ?? [])
    const changes = decide(input, raised, { id: origin.id ?? newIdAt(ctx.now), centerId: ctx.actor.centerId, ruleVersion: facts.ruleVersion }, facts)
    const requesterId = await meetRequester(tx, ctx, input.demand.requester)
    const ticket = changes.at(-1)!.ticket
    await insertWords(tx, ctx, ticket, input)
    if (input.then.move === 'answer') await citeInAnswer(tx, ctx, ticket.id, input.then.entryIds)
    const queryCode = newQueryCode()
    if (requesterId) await linkRequester(tx, ctx.actor.centerId, ticket.id, requesterId, 'register')

    const day = localDay(ctx.now, facts.calendar)
    const numbered = { ...ticket, number: ticketNumber(facts.rules.numberPrefix, day, await nextSerial(tx, ctx.actor.centerId, day)) }
    await insertSignals(tx, raised, { centerId: ctx.actor.centerId, ticketId: ticket.id, at: ctx.now, transferred: input.then.move === 'transfer' })
    await insertTicket(tx, numbered, { queryCode, isGenerated: origin.isGenerated ?? false })
    let before: Ticket | undefined
    for (const change of changes) {
      await recordTicketEvents(tx, ctx, before, change.ticket, change.events)
      before = change.ticket
    }
    return { ticket: numbered, queryCode }
  })
}

function decide({ demand, then }: RegisterTicket, raised: readonly Raised[], identity: { id: string; centerId: string; ruleVersion: string }, facts: Facts): Changed[] {
  const { requester } = demand
  const anonymous = !requester.name && !requester.phone && !requester.enterprise
  const registered = register({ ...demand, anonymous, known: { ...requester, address: demand.address } }, identity, facts)
  const first = { ...registered, events: [...registered.events, ...signalEvents(raised, then.move === 'transfer' ? then.target : undefined)] }
  const outcome = firstOutcome(first.ticket, then, facts)
  return outcome ? [first, outcome] : [first]
}

function insertWords(tx: Tx, ctx: Context, ticket: Ticket, { demand }: RegisterTicket): Promise<void> {
  const known = { ...demand.requester, address: demand.address }
  const findable = redact([demand.title, demand.body, demand.elements.cause ?? ''].join('\n'), known, ticket.disclosure !== 'named')
  return insertText(tx, ctx.keys, ticket.centerId, ticket.id, demand, findable)
}
