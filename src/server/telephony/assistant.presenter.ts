import type { assistantState, AssistantMissing, AssistantTurn } from '#contract/assistant.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { mayListen } from '#domain/telephony/recording-rules.ts'
import { filledTelephony } from '#domain/telephony/telephony-rules.ts'
import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Speech } from '#platform/speech.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { aboutCall } from './about-call.ts'
import { dialogueFigures, turnsOf } from './assistant.store.ts'
import { findCall } from './call.store.ts'

const DAYS = 30
const DAY_MS = 86_400_000
/** Engines that hand over what a caller says and speak a sound of ours. */
const WITH_SOUND: readonly string[] = []

export async function presentAssistant(ctx: Context, speech: Speech, telephony: Config['telephony']): Promise<ReplyOf<typeof assistantState>> {
  const { centerId } = ctx.actor
  const { rules } = await currentRules(ctx.db, centerId)
  const { assistant } = filledTelephony(rules.telephony)
  const { isSimulated, ...figures } = await dialogueFigures(ctx.db, centerId, ctx.now - DAYS * DAY_MS)
  const missing: AssistantMissing[] = [
    ...(assistant.on ? [] : ['off' as const]), ...(speech.missing === null ? [] : [speech.missing]), ...(speech.missing === null && speech.voiceMissing !== null ? ['no_voice' as const] : []),
    ...(telephony === undefined ? ['no_telephone' as const] : WITH_SOUND.includes(telephony.kind) ? [] : ['engine' as const]),
  ]
  const { afterSeconds, greeting, misses, turns, personWords, urgentWords, demandWords, channel } = assistant
  return { missing, afterSeconds, greeting, misses, turns, personWords, urgentWords, demandWords, channelName: rules.channels.find(({ code }) => code === channel)?.name ?? '', days: DAYS, ...figures, simulated: isSimulated }
}

export async function presentTurns(ctx: Context, callId: string): Promise<AssistantTurn[]> {
  const turns = await turnsOf(ctx.db, ctx.keys, ctx.actor.centerId, callId)
  return turns.map(({ at, heard, key, says, said, why, entryId }) => ({ at: new Date(at).toISOString(), heard, key, says, said, why, entryId }))
}

/** Whoever may hear the call may read it. @throws Refusal not_found, forbidden */
export async function dialogueOf(ctx: Context, callId: string): Promise<AssistantTurn[]> {
  const call = await findCall(ctx.db, ctx.actor.centerId, callId)
  if (!call) throw new Refusal('not_found')
  if (!mayListen(ctx.actor, call, await aboutCall(ctx.db, ctx.actor.centerId, call))) throw new Refusal('forbidden')
  return presentTurns(ctx, callId)
}
