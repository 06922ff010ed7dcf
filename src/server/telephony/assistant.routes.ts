import * as contract from '#contract/assistant.ts'
import { questionIn, replyTo, type Heard } from '#domain/telephony/assistant.ts'
import { filledTelephony } from '#domain/telephony/telephony-rules.ts'
import type { Config } from '#platform/config.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Speech } from '#platform/speech.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { spokenAnswer } from './assistant-answer.ts'
import { dialogueOf, presentAssistant } from './assistant.presenter.ts'

export function assistantRoutes(door: Door, speech: Speech, telephony: Config['telephony']): void {
  mount(door, contract.assistantState, (ctx) => presentAssistant(ctx, speech, telephony))
  mount(door, contract.assistantDialogue, async (ctx, { params }) => ({ turns: await dialogueOf(ctx, params.callId) }))
  mount(door, contract.tryAssistant, async (ctx, { body: { dialogue, heard: typed, key } }) => {
    const { centerId } = ctx.actor
    const { rules } = await currentRules(ctx.db, centerId)
    const { assistant } = filledTelephony(rules.telephony)
    const heard: Heard = key === undefined ? (typed === '' ? 'silence' : { words: typed }) : { key }
    const question = questionIn(dialogue, heard, assistant)
    const found = question === undefined ? undefined : await spokenAnswer(ctx.db, centerId, question, { now: ctx.now, utcOffsetMinutes: rules.utcOffsetMinutes })
    const reply = replyTo(dialogue, heard, found, assistant)
    if (!reply) throw new Refusal('assistant_over')
    const { said } = reply
    return { dialogue: reply.dialogue, says: said.says, text: said.text, why: said.says === 'hand_over' ? said.why : null, entry: said.says === 'answer' && found ? { id: found.entryId, question: found.question } : null }
  })
}
