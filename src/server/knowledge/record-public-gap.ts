/** 公众问而无答: filed as a gap, once a day however often it is asked, so that nobody fills the report by asking. */
import { contextOf, type Context } from '#platform/context.ts'
import { systemActor } from '#platform/system-actor.ts'
import { recordGap } from './record-gap.ts'

/** Greetings and half words are no question. */
const SHORTEST = 4

export async function recordPublicGap(ctx: Context, centerId: string, text: string): Promise<void> {
  if ([...text.replaceAll(/[^\p{L}\p{N}]/gu, '')].length < SHORTEST) return
  const own = contextOf({ ...ctx, actor: systemActor(centerId) })
  await own.transaction((tx) => recordGap(tx, own, { source: 'public', text, ticketId: null }))
}
