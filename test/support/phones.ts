/** The telephones of a hotline in a test: a scripted engine, the real switch on the real database, agents who sign on over HTTP. */
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { openVoice, type Voice } from '#server/telephony/voice.ts'
import type { Hotline } from './hotline.ts'
import { ScriptedEngine } from './scripted-engine.ts'

export type Phones = Awaited<ReturnType<typeof openPhones>>

export async function openPhones(city: Hotline, centerId = city.profile.centers[0]!.code) {
  const engine = new ScriptedEngine(() => city.clock.now)
  const open = (): Promise<Voice> => openVoice({ db: city.db, keys: city.keys, url: city.url, centerId, engine, log: noLog, now: () => city.clock.now, dataFolder: city.folder })
  let voice = await open()
  const wish = (username: string, what: object) => city.as(username).post('/api/telephony/wishes', { id: newId(), wish: what })
  const phones = {
    engine, wish, settled: () => voice.settled(), state: () => voice.state(),
    /** Signs on with these skills and takes calls. */
    async ready(username: string, skills: Record<string, number> = { general: 3 }) {
      const { id: userId } = await city.db.selectFrom('appUser').select('id').where('username', '=', username).executeTakeFirstOrThrow()
      await city.db.deleteFrom('telephonySkill').where('userId', '=', userId).execute()
      await city.db.insertInto('telephonySkill').values(Object.entries(skills).map(([skill, level]) => ({ centerId, userId, skill, level }))).execute()
      await city.as(username).post('/api/telephony/sign-on', { id: newId() })
      await wish(username, { wish: 'state', state: 'ready' })
      return userId
    },
    async dialIn(dialled = '12345', from = '13800007812') {
      const leg = engine.dialIn(dialled, from)
      await voice.settled()
      return leg
    },
    /** Whoever rings answers. */
    async answer() {
      for (const { legId } of engine.ringing()) engine.answer(legId)
      await voice.settled()
    },
    async end(legId: string) {
      engine.end(legId)
      await voice.settled()
    },
    async tell(event: Parameters<ScriptedEngine['tell']>[0]) {
      engine.tell(event)
      await voice.settled()
    },
    async call(callId: string): Promise<Record<string, unknown>> {
      const row = await city.db.selectFrom('telephonyCall').select('body').where('id', '=', callId).executeTakeFirstOrThrow()
      return row.body as unknown as Record<string, unknown>
    },
    async say(key: string, legId: string) { await phones.tell({ type: 'key.pressed', at: city.clock.now, legId, key }) },
    /** The engine has written the file of what was said in this call. */
    async recorded(callId: string, seconds = 2): Promise<string> {
      const order = engine.orders.find((one) => one.order === 'record' && one.callId === callId)
      if (order?.order !== 'record') throw new Error('nothing is recorded')
      await phones.tell({ type: 'recording.finished', at: city.clock.now, recordingId: order.recordingId, seconds })
      return order.recordingId
    },
    /** The process that ran the switch hears no more; another begins. */
    async restart() {
      engine.cut()
      await voice.stop()
      voice = await open()
      await voice.settled()
    },
    stop: () => voice.stop(),
  }
  return phones
}
