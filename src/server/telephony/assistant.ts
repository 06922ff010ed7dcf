/** 语音助手 at the telephone: after some seconds in the queue whoever waits may ask. Without ears or a voice the engine is left as it is. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Heard, Said } from '#domain/telephony/assistant.ts'
import type { Call } from '#domain/telephony/call.ts'
import type { Engine } from '#domain/telephony/engine.ts'
import { filledTelephony, isConfidentialCall } from '#domain/telephony/telephony-rules.ts'
import { contextOf } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import type { Keys } from '#platform/keys.ts'
import type { Speech } from '#platform/speech.ts'
import { systemActor } from '#platform/system-actor.ts'
import { recordPublicGap } from '#server/knowledge/record-public-gap.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { spokenAnswer } from './assistant-answer.ts'
import { addTurn } from './assistant.store.ts'
import { assistedEngine, type Waiting } from './assisted-engine.ts'
import { findCall } from './call.store.ts'
import { converse, type AssistantLine } from './converse.ts'

export type Assistant = { db: Db; keys: Keys; centerId: string; engine: Engine; speech: Speech; now?: () => number }
export const VOICE_CHANNEL = 'voice_assistant'

export function withAssistant(assistant: Assistant): Engine {
  const { engine, speech } = assistant
  return speech.missing === null && speech.voiceMissing === null && engine.listen && engine.speak ? assistedEngine(engine, (waiting) => talkWith(assistant, waiting)) : engine
}

async function talkWith({ db, keys, centerId, engine, speech, now = Date.now }: Assistant, { callId, ...waiting }: Waiting): Promise<void> {
  const { rules } = await currentRules(db, centerId)
  const { assistant } = filledTelephony(rules.telephony)
  if (!assistant.on) return
  await sleep(assistant.afterSeconds * 1000, undefined, { signal: waiting.until })
  const call = await storedCall(db, centerId, callId, waiting.until)
  if (!call || call.queue === undefined || (call.state !== 'queued' && call.state !== 'ringing') || isConfidentialCall(rules, call)) return
  const ctx = () => contextOf({ actor: systemActor(centerId), now: now(), db, keys, requestId: 'assistant' })
  const told = (tx: Parameters<typeof recordEvents>[0], type: string, facts: Record<string, string | number>) =>
    recordEvents(tx, ctx(), [{ type, subject: { kind: 'call', id: callId }, dimensions: { channel: VOICE_CHANNEL, line: call.line, facts: { ...facts, source: engine.kind === 'asterisk' ? 'engine' : engine.kind } } }])
  await ctx().transaction((tx) => told(tx, 'assistant.began', {}))
  await converse({
    line: lineOf({ engine, speech, ...waiting }), rules: assistant, isWaiting: () => !waiting.until.aborted,
    async find(words) {
      const found = await spokenAnswer(db, centerId, words, { now: now(), utcOffsetMinutes: rules.utcOffsetMinutes })
      if (!found) await recordPublicGap(ctx(), centerId, words)
      return found
    },
    keep: (turn: number, heard: Heard, said: Said) => ctx().transaction(async (tx) => {
      await addTurn(tx, keys, { centerId, callId, isSimulated: call.simulated }, { turn, at: now(), heard, said })
      await told(tx, `assistant.${PAST[said.says]}`, { turn, ...(said.says === 'hand_over' ? { why: said.why } : said.says === 'answer' ? { entryId: said.entryId } : {}) })
    }),
  })
}
/** The engine tells of a call before the switch has written it down. */
async function storedCall(db: Db, centerId: string, callId: string, until: AbortSignal): Promise<Call | undefined> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const call = await findCall(db, centerId, callId)
    if (call) return call
    await sleep(LOOK_EVERY_MS, undefined, { signal: until })
  }
  return undefined
}
const LOOK_EVERY_MS = 100
const MOST_LOOKS = 100
const PAST = { answer: 'answered', ask_again: 'asked_again', hand_over: 'handed_over', farewell: 'satisfied' } as const

/** A key interrupts both: hearing and speaking. */
function lineOf({ engine, speech, legId, until, pressed, onKey }: Pick<Assistant, 'engine' | 'speech'> & Omit<Waiting, 'callId'>): AssistantLine {
  const interruptible = (run: (until: AbortSignal) => Promise<Heard>): Promise<Heard> => {
    const key = new AbortController()
    const byKey = onKey().then((): Heard => { key.abort(); return 'silence' })
    return Promise.race([run(AbortSignal.any([until, key.signal])), byKey])
  }
  return {
    async hear() {
      const heard = await interruptible(async (stop) => {
        const sound = await engine.listen!(legId, stop)
        const text = sound === undefined ? '' : (await speech.transcribe(Buffer.from(sound))).text
        return text === '' ? 'silence' : { words: text }
      })
      const key = pressed.shift()
      return key === undefined ? heard : { key }
    },
    async say(text) {
      const sound = await speech.speak(text)
      await interruptible(async (stop) => { await engine.speak!(legId, sound, stop); return 'silence' })
    },
  }
}
