import type { z } from 'zod'
import type { RelayView } from '#contract/telephony-partners.ts'
import { isOver } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import { userNames } from '#server/people/user.store.ts'
import type { Relay } from './relay.store.ts'

/** How it went, as a unit may know it. */
export async function presentRelays(ctx: Context, relays: readonly Relay[]): Promise<z.input<typeof RelayView>[]> {
  const names = await userNames(ctx.db, relays.map(({ askedBy }) => askedBy))
  return relays.map(({ callId, askedBy, askedAt, call }) => ({
    callId, askedBy: names.get(askedBy) ?? '', askedAt: new Date(askedAt).toISOString(), state: !call || isOver(call) ? 'ended' : call.answeredAt === undefined ? 'ringing' : 'talking',
    wasReached: call?.answeredAt !== undefined, talkSeconds: call?.answeredAt === undefined ? 0 : Math.round(((call.endedAt ?? ctx.now) - call.answeredAt) / 1000),
  }))
}
