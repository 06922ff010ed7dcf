import { registerTicket as registerTicketEndpoint } from '#contract/desk.ts'
import type { RegisterTicket } from '#contract/ticket/intake-inputs.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { mountMove } from '#server/ticket/mount-move.ts'
import { presentTicket } from '#server/ticket/ticket.presenter.ts'
import { addSupplementToTicket } from './actions/add-supplement.ts'
import { amendTicket } from './actions/amend-ticket.ts'
import { answerTicket } from './actions/answer-ticket.ts'
import { askForInfo } from './actions/ask-info.ts'
import { completeTicketTransfer } from './actions/complete-transfer.ts'
import { lapseTicket } from './actions/lapse-ticket.ts'
import { mergeTicket } from './actions/merge-ticket.ts'
import { refuseTicket } from './actions/refuse-ticket.ts'
import { registerTicket } from './actions/register-ticket.ts'
import { supplementTicket } from './actions/supplement-ticket.ts'
import { takeTicketBack } from './actions/take-back.ts'
import { thankTicket } from './actions/thank-ticket.ts'
import { transferTicket } from './actions/transfer-ticket.ts'
import { undoTicketMerge } from './actions/undo-merge.ts'
import { urgeTicket } from './actions/urge-ticket.ts'
import { withdrawTicket } from './actions/withdraw-ticket.ts'
import { draftRoutes } from './draft.routes.ts'
import { formRoutes } from './form.routes.ts'

/** The telephone, which intake does not know: whose number it is, and that a ticket came by it. */
export type CallsOfDesk = { numberOf(ctx: Context, callId: string): Promise<string | undefined>; bind(ctx: Context, callId: string, ticketId: string): Promise<void> }

export function intakeRoutes(door: Door, calls: CallsOfDesk): void {
  draftRoutes(door)
  formRoutes(door)
  mount(door, registerTicketEndpoint, async (ctx, { body }) => {
    const { ticket, queryCode } = await registerTicket(ctx, await withNumber(ctx, body, calls))
    if (body.callId !== undefined) await calls.bind(ctx, body.callId, ticket.id)
    return { ...(await presentTicket(ctx, ticket)), queryCode }
  })
  mountMove(door, 'answer', answerTicket)
  mountMove(door, 'ask_info', askForInfo)
  mountMove(door, 'supplement', supplementTicket)
  mountMove(door, 'lapse', lapseTicket)
  mountMove(door, 'refuse', refuseTicket)
  mountMove(door, 'transfer', transferTicket)
  mountMove(door, 'complete_transfer', completeTicketTransfer)
  mountMove(door, 'take_back', takeTicketBack)
  mountMove(door, 'amend', amendTicket)
  mountMove(door, 'merge', mergeTicket)
  mountMove(door, 'undo_merge', undoTicketMerge)
  mountMove(door, 'urge', urgeTicket)
  mountMove(door, 'add_supplement', addSupplementToTicket)
  mountMove(door, 'thank', thankTicket)
  mountMove(door, 'withdraw', withdrawTicket)
}

/** The caller's own number, unless another was written. */
async function withNumber(ctx: Context, body: RegisterTicket, calls: CallsOfDesk): Promise<RegisterTicket> {
  const { requester } = body.demand
  if (body.callId === undefined || requester.phone) return body
  const phone = await calls.numberOf(ctx, body.callId)
  return phone ? { ...body, demand: { ...body.demand, requester: { ...requester, phone } } } : body
}
