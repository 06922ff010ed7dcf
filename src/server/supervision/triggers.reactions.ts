/** 触发规则 over the record. Most events are turned away by their header; the rest ask one ticket's story, or one matter's contacts. */
import { DAY } from '#domain/calendar/local-day.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { fire } from '#domain/supervision/fire.ts'
import { heightOf } from '#domain/supervision/ladder.ts'
import { ALL_HEARD, askedFor, counts } from '#domain/supervision/trigger-events.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import type { EventHeader } from '#platform/event-header.ts'
import { reaction } from '#platform/follower.ts'
import { IMPORT_ACTOR_ID } from '#platform/system-actor.ts'
import { currentRules, type RuleVersion } from '#server/profile/profile.store.ts'
import { endCluesOf } from './clue.store.ts'
import { orderTicketIds } from './order-tickets.query.ts'
import { recordClue } from './actions/record-clue.ts'
import { storyOf } from './story.query.ts'
import { runningTriggers } from './running-triggers.ts'
import { watchPersonTimes } from './actions/watch-person-times.ts'

/** What happened longer ago is history, not news: imported, or heard late by a rule that is new. */
export const NEWS_MS = 30 * DAY
const ENDINGS = ['supervision.finished', 'supervision.unsolved']

export const watchTriggersReaction = reaction({
  name: 'watch-triggers', types: [...new Set([...ALL_HEARD, ...ENDINGS])], together: true,
  run: async (tx, ctx, event) => {
    if (ENDINGS.includes(event.type)) await endCluesOf(tx, event.centerId, String(event.facts?.['orderId']), event.occurredAt)
    if (event.actorId === IMPORT_ACTOR_ID || event.occurredAt < ctx.now - NEWS_MS) return
    const rules = await currentRules(ctx.db, event.centerId, tx)
    const heard = runningTriggers(rules).filter((trigger) => counts(trigger, headOf(event)) && !isNoStepUp(trigger, event, rules))
    if (heard.length > 0) await evaluate(tx, ctx, event, heard)
  },
})

const headOf = ({ type, facts, categoryCode }: EventHeader) => ({ type, facts: facts ?? undefined, categoryCode: categoryCode ?? undefined })

async function evaluate(tx: Tx, ctx: Context, event: EventHeader, heard: readonly Trigger[]): Promise<void> {
  const { centerId, subjectId } = event
  await watchPersonTimes(tx, ctx, subjectId, heard.filter(({ when }) => when === 'person_times'))
  const ofTicket = heard.filter(({ when }) => when !== 'person_times')
  if (ofTicket.length === 0 || isFirstDispatch(event)) return
  const story = await storyOf(tx, centerId, subjectId, [...new Set(ofTicket.flatMap(({ when }) => askedFor(when)))])
  for (const trigger of ofTicket) {
    for (const firing of fire(trigger, story).filter(({ events }) => events.includes(event.id))) {
      const orderId = trigger.when === 'unsolved_order' ? String(event.facts?.['orderId']) : undefined
      await recordClue(ctx, {
        trigger, firing, subject: orderId ? `order:${orderId}` : `ticket:${subjectId}`,
        ticketIds: orderId ? await orderTicketIds(tx, centerId, orderId, subjectId) : [subjectId],
      })
    }
  }
}

/** A ticket's first unit cannot be one that had it before. */
const isFirstDispatch = ({ type, facts }: EventHeader): boolean => type === 'assignment.made' && facts?.['dispatch'] === 1

/** 重点督办 that fails does not become 重点督办 again. */
function isNoStepUp(trigger: Trigger, { facts }: EventHeader, { rules: { ladder } }: RuleVersion): boolean {
  if (trigger.when !== 'unsolved_order') return false
  const height = (code: unknown) => (typeof code === 'string' ? heightOf(ladder, code) : -1)
  return height(trigger.rung) >= 0 && height(facts?.['rung']) >= height(trigger.rung)
}
