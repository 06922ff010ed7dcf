/** 答复质量 for whoever writes or reviews: the pure check, with the unit's earlier answers and the caller's own data, which no browser of a unit has. */
import type { BodyOf, ReplyOf } from '#contract/endpoint.ts'
import type { checkReplyEndpoint } from '#contract/handling.ts'
import { checkReply } from '#domain/handling/reply-check.ts'
import type { ReplyHint } from '#domain/handling/reply-hint.ts'
import { seesWholeCenter } from '#domain/ticket/may-move.ts'
import { namesPerson } from '#domain/ticket/names-person.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { ticketPage } from '#server/ticket/ticket-page.query.ts'
import { viewerOf } from '#server/ticket/viewer.ts'
import { earlierAnswers } from './earlier-answers.query.ts'
import { seenTicket } from './seen-ticket.query.ts'

export async function presentReplyCheck(ctx: Context, ticketId: string, { assignmentId, publicAnswer, factsTrue, solved }: BodyOf<typeof checkReplyEndpoint>): Promise<ReplyOf<typeof checkReplyEndpoint>> {
  const ticket = await seenTicket(ctx, ticketId)
  const assignment = ticket.assignments.find(({ id }) => id === assignmentId)
  if (!assignment || !(seesWholeCenter(ctx.actor) || assignment.unitPath.startsWith(ctx.actor.unitPath))) throw new Refusal('not_found')
  const [{ requesters, text }, earlier] = await Promise.all([ticketPage(ctx.db, ctx.keys, ticket), earlierAnswers(ctx.db, ticket.centerId, assignment, ticket.id)])
  const viewer = viewerOf(ctx.actor, ticket.disclosure, requesters, text.address)
  const own = requesters.flatMap((person) => namesPerson(publicAnswer, person)).map((span): ReplyHint => ({ code: 'personal_data', severity: 'block', ...span }))
  const hints = checkReply({ title: viewer.words(ticket.title), body: viewer.words(text.body) }, { publicAnswer, factsTrue, solved }, earlier)
  return { hints: [...own, ...hints.filter(({ code, from }) => code !== 'personal_data' || !own.some((one) => one.from === from))] }
}
