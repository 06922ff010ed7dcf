import type { BodyOf } from '#contract/endpoint.ts'
import type { recordSample as endpoint } from '#contract/revisit.ts'
import { localTime } from '#domain/calendar/local-day.ts'
import { isQuiet } from '#domain/ticket/quiet-hours.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { cutWords } from '../cut-words.ts'
import { requireOpenSample, saveSample, type Sample } from '../sample.store.ts'

/** 抽样回访结果: on the record beside the ticket. Whether it is reopened, a person decides by the ordinary move. */
export async function recordSample(ctx: Context, ticketId: string, { version, opinion, ...result }: BodyOf<typeof endpoint>): Promise<Sample> {
  requireRole(ctx, 'revisiter')
  return ctx.transaction(async (tx) => {
    const sample = await requireOpenSample(tx, ctx, ticketId, version)
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    if (isQuiet(localTime(ctx.now, rules), rules.revisit.quiet)) throw new Refusal('revisit_quiet_hours', rules.revisit.quiet)
    const ticket = await getTicket(tx, ctx.actor.centerId, ticketId)
    const words = opinion ? (await cutWords(tx, ctx.keys, ticket))(opinion) : undefined
    const done = await saveSample(tx, sample, { ...result, state: 'done', attempts: sample.attempts + 1, opinionSealed: words === undefined ? null : ctx.keys.seal(words), doneAt: toDate(ctx.now), doneByName: ctx.actor.name })
    await recordEvents(tx, ctx, [{
      type: 'revisit.sample_recorded', subject: { kind: 'ticket', id: ticketId }, body: { opinion: words },
      dimensions: { kind: ticket.kind, categoryCode: ticket.categoryCode, areaCode: ticket.areaCode, unitPath: ticket.assignments.findLast((a) => a.role === 'lead')?.unitPath, facts: { ...result, medium: 'phone', sampling: sample.sampling } },
    }])
    return done
  })
}
