/** The check while somebody writes: at once in the browser, then with what only the server knows. */
import { checkReplyEndpoint } from '#contract/handling.ts'
import { checkReply } from '#domain/handling/reply-check.ts'
import type { Answered, ReplyHint } from '#domain/handling/reply-hint.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'

export function useReplyCheck(ticket: TicketView, assignmentId: string | undefined, { publicAnswer, factsTrue, solved }: Answered): ReplyHint[] {
  const settled = useSettled(publicAnswer, 700)
  const asked = useQueryOf(checkReplyEndpoint, { params: { ticketId: ticket.id }, body: { assignmentId: assignmentId ?? '', publicAnswer: settled, factsTrue, solved } }, { enabled: assignmentId !== undefined && settled.trim().length > 0, staleTime: 60_000 })
  // The server's answer is about the text as it stood; after the next key the browser's own counts again.
  if (asked.data && settled === publicAnswer) return asked.data.hints
  return checkReply({ title: ticket.title, body: ticket.body }, { publicAnswer, factsTrue, solved })
}
