/** A hotline whose telephone is the scripted engine: people sign on and talk over HTTP, as their screens do. */
import { randomUUID } from 'node:crypto'
import type { phoneDesk } from '#contract/phone-desk.ts'
import type { CallView } from '#contract/telephony.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { noLog } from '#platform/loop.ts'
import { openVoice, type Voice } from '#server/telephony/voice.ts'
import type { Hotline } from './hotline.ts'
import type { Reply, Refused } from './person.ts'
import { ScriptedEngine } from './scripted-engine.ts'

export type Desk = ReplyOf<typeof phoneDesk>
export type PhoneRoom = {
  engine: ScriptedEngine
  voice: Voice
  desk(who: string): Promise<Desk>
  ready(who: string): Promise<void>
  wish(who: string, wish: object): Promise<Reply<Refused>>
  /** a call rings at whoever is free, and is taken up there */
  talk(from?: string): Promise<{ callId: string; legId: string }>
  settled(): Promise<void>
  close(): Promise<void>
}

export async function openPhoneRoom(city: Hotline): Promise<PhoneRoom> {
  const engine = new ScriptedEngine(() => city.clock.now, 'simulated')
  const centerId = city.profile.centers[0]!.code
  const voice = await openVoice({ db: city.db, keys: city.keys, url: city.url, centerId, engine, log: noLog, now: () => city.clock.now })
  const wish = (who: string, what: object) => city.as(who).send<Refused>('POST', '/api/telephony/wishes', { id: randomUUID(), wish: what })
  return {
    engine, voice, wish, settled: () => voice.settled(), close: () => voice.stop(),
    desk: (who) => city.as(who).get<Desk>('/api/telephony/desk'),
    ready: async (who) => {
      await city.as(who).post('/api/telephony/sign-on', { id: randomUUID() })
      const { status, body } = await wish(who, { wish: 'state', state: 'ready' })
      if (status !== 200) throw new Error(JSON.stringify(body))
    },
    talk: async (from) => {
      const dialled = engine.dialIn('12345', from)
      await voice.settled()
      engine.answer(engine.ringing()[0]!.legId)
      await voice.settled()
      return dialled
    },
  }
}

export const onlyCall = ({ calls }: Desk): CallView => {
  if (calls.length !== 1) throw new Error(`${calls.length} calls at the seat`)
  return calls[0]!
}
