/** 人次: each contact counts its matter and its party complained of anew, unless a firing under way makes that needless. */
import { DAY } from '#domain/calendar/local-day.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { personTimesFired } from '#domain/supervision/person-times.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { firingOfJoined, lastFiring } from '../clue.store.ts'
import { recordClue } from './record-clue.ts'
import { contactsOf, personsOf, placeOf } from '../story.query.ts'

/** Longest a burst of contacts may lie back and still be news. */
const NEWS_MS = 30 * DAY

export async function watchPersonTimes(tx: Tx, ctx: Context, ticketId: string, triggers: readonly Trigger[]): Promise<void> {
  requireSystem(ctx)
  if (triggers.length === 0) return
  const { centerId } = ctx.actor
  const place = await placeOf(tx, centerId, ticketId)
  if (!place) return
  for (const trigger of triggers) {
    const of = trigger.about === 'complained_of' ? place.party && { party: place.party } : { matterId: place.matterId }
    if (of) await watchOne(tx, ctx, trigger, of)
  }
}

async function watchOne(tx: Tx, ctx: Context, trigger: Trigger, of: { matterId: string } | { party: string }): Promise<void> {
  const { centerId } = ctx.actor
  const subject = 'matterId' in of ? `matter:${of.matterId}` : `party:${of.party}`
  const own = await lastFiring(tx, centerId, trigger.code, subject)
  const joined = own || !('matterId' in of) ? undefined : await firingOfJoined(tx, centerId, trigger.code, of.matterId)
  const before = own ?? (joined && { round: 0, ...joined })
  const windowMs = trigger.windowDays ? trigger.windowDays * DAY : Infinity
  if (before && before.endedAt === null && ctx.now < before.at + windowMs) return
  const last = before && { round: before.round, at: before.at, ...(before.endedAt === null ? {} : { endedAt: before.endedAt }) }
  const contacts = await contactsOf(tx, centerId, of, last ? (last.endedAt ?? last.at) : 0)
  const newest = contacts.reduce((at, one) => Math.max(at, one.at), 0)
  if (newest < ctx.now - NEWS_MS) return
  const fired = personTimesFired(trigger, contacts, last)
  if (!fired) return
  const ticketIds = [...new Set(fired.contacts.map((contact) => contact.ticketId))]
  await recordClue(ctx, { trigger, subject, ticketIds, firing: { ...fired, why: { ...fired.why, persons: await personsOf(tx, centerId, ticketIds) } } })
}
