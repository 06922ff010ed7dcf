/** 人次: each contact counts its matter and its party complained of anew, unless a firing under way makes that needless. */
import { DAY } from '#domain/calendar/local-day.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { personTimesFired, type Fired } from '#domain/supervision/person-times.ts'
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
  if (own && isUnderWay(trigger, own, ctx.now)) return
  const contacts = await contactsOf(tx, centerId, of, own ? (own.endedAt ?? own.at) : 0)
  if (contacts.reduce((at, one) => Math.max(at, one.at), 0) < ctx.now - NEWS_MS) return
  const first = personTimesFired(trigger, contacts, own && lastOf(own))
  // Asked only by whoever is about to fire: what another matter fired for before it was joined into this one.
  const joined = first && !own && 'matterId' in of ? await firingOfJoined(tx, centerId, trigger.code, of.matterId) : undefined
  if (joined && isUnderWay(trigger, joined, ctx.now)) return
  const fired = joined ? personTimesFired(trigger, contacts, lastOf({ round: 0, ...joined })) : first
  if (!fired) return
  const ticketIds = [...new Set(fired.contacts.map((contact) => contact.ticketId))]
  await recordClue(ctx, { trigger, subject, ticketIds, firing: { ...fired, why: { ...fired.why, persons: await personsOf(tx, centerId, ticketIds) } } })
}

type Before = { at: number; endedAt: number | null }
const isUnderWay = (trigger: Trigger, { at, endedAt }: Before, now: number): boolean => endedAt === null && now < at + (trigger.windowDays ? trigger.windowDays * DAY : Infinity)
const lastOf = ({ round, at, endedAt }: Before & { round: number }): Fired => ({ round, at, ...(endedAt === null ? {} : { endedAt }) })
