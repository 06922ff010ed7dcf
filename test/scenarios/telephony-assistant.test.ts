/** 语音助手 for whoever waits, with scripted ears and a scripted mouth: answers with a source, a person at any moment, everything on the record. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { assistantState, AssistantTurn } from '#contract/assistant.ts'
import type { CallerOfCall } from '#contract/phone-desk.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { Engine } from '#domain/telephony/engine.ts'
import { noLog } from '#platform/loop.ts'
import { openSpeech } from '#platform/speech.ts'
import { withAssistant } from '#server/telephony/assistant.ts'
import { openVoice, type Voice } from '#server/telephony/voice.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { publish } from '../support/knowledge.ts'
import { ScriptedEngine } from '../support/scripted-engine.ts'
import { SCRIPTED_SPEECH, SpeakingEngine } from '../support/scripted-speech.ts'
import { DEFAULT_PROFILE, readShipped } from '../support/shipped-profile.ts'

let city: Hotline
let voice: Voice
const engine = new SpeakingEngine(() => city.clock.now)
const centerId = () => city.profile.centers[0]!.code
beforeAll(async () => {
  const profile = readShipped(DEFAULT_PROFILE)
  const [center] = profile.centers
  center!.telephony = { ...center!.telephony, assistant: { ...center!.telephony?.assistant, on: true, afterSeconds: 0 } }
  city = await openHotline(profile, '2026-03-02T10:00:00+08:00')
  await publish(city.as('editor'), { question: '社保卡丢失怎么补办', answer: '本人带身份证到任一服务厅当场补办。', unitId: city.unit('housing'), audience: 'public', basis: '社会保障卡管理办法', validTo: '2027-12-31' })
  voice = await openVoice({ db: city.db, keys: city.keys, url: city.url, centerId: centerId(), engine: withAssistant({ db: city.db, keys: city.keys, centerId: centerId(), engine, speech: SCRIPTED_SPEECH, now: () => city.clock.now }), log: noLog, now: () => city.clock.now })
})
afterAll(async () => { await voice.stop(); await city.drop() })

const last = () => engine.spoken.at(-1)
const turns = (callId: string, who = 'leader') => city.as(who).send<{ turns: AssistantTurn[] }>('GET', `/api/telephony/calls/${callId}/assistant`)
/** Nobody is at a seat, so the caller waits and is greeted. */
async function waits(from: string) {
  const before = engine.spoken.length
  const dialled = engine.dialIn('12345', from)
  await expect.poll(() => engine.spoken.length).toBe(before + 1)
  return dialled
}

test('an answer from the base with its source, thanks, and nobody calls back; the words are sealed, the record holds none', async () => {
  const { callId, legId } = await waits('13800001111')
  engine.says('社保卡丢失怎么补办')
  await expect.poll(last).toMatch(/本人带身份证到任一服务厅当场补办。（.+）/)
  engine.says('没有了，谢谢')
  await expect.poll(last).toContain('再见')
  engine.end(legId)
  await voice.settled()
  await city.settle()
  expect((await turns(callId)).body.turns).toMatchObject([{ heard: '社保卡丢失怎么补办', says: 'answer', why: null }, { heard: '没有了，谢谢', says: 'farewell' }])
  const events = await city.db.selectFrom('event').selectAll().where('subjectId', '=', callId).where('type', 'like', 'assistant.%').orderBy('id').execute()
  expect(events.map(({ type }) => type)).toEqual(['assistant.began', 'assistant.answered', 'assistant.satisfied'])
  expect(JSON.stringify(events)).toContain('voice_assistant')
  expect(JSON.stringify(events)).not.toContain('社保卡')
  const [row] = await city.db.selectFrom('telephonyAssistantTurn').select('heardSealed').where('callId', '=', callId).execute()
  expect(row!.heardSealed!.toString('utf8')).not.toContain('社保卡')
  expect(await city.db.selectFrom('telephonyMissedCall').select('callId').where('callId', '=', callId).execute()).toEqual([])
})

test('a key at any moment, emergency words at once, twice not understood: the assistant is silent and the place in the queue stands', async () => {
  const byKey = await waits('13800002222')
  engine.tell({ type: 'key.pressed', at: city.clock.now, legId: byKey.legId, key: '0' })
  await expect.poll(last).toContain('马上由人工接听')
  const urgent = await waits('13800003333')
  engine.says('我家着火了')
  await expect.poll(async () => (await turns(urgent.callId)).body.turns).toMatchObject([{ says: 'hand_over', why: 'urgent' }])
  await expect.poll(last).toContain('马上由人工接听')
  const unclear = await waits('13800004444')
  engine.says('')
  await expect.poll(last).toContain('换个说法')
  engine.says('呃啊这个')
  await expect.poll(async () => (await turns(unclear.callId)).body.turns.map(({ says, why }) => [says, why])).toEqual([['ask_again', null], ['hand_over', 'misses']])
  expect([...voice.state().calls.values()].map(({ state }) => state)).toEqual(['queued', 'queued', 'queued'])
  const state = await city.as('leader').get<ReplyOf<typeof assistantState>>('/api/telephony/assistant')
  expect(state).toMatchObject({ dialogues: 4, answered: 1, satisfied: 1, handedOver: expect.arrayContaining([{ why: 'person', count: 1 }, { why: 'urgent', count: 1 }, { why: 'misses', count: 1 }]) })
  for (const { legId } of [byKey, urgent, unclear]) engine.end(legId)
  await voice.settled()
})

test('a person who answers ends it, and sees what was said; others may not read it', async () => {
  const { callId } = await waits('13800005555')
  engine.says('居住证到期了能不能网上续签')
  await expect.poll(async () => (await turns(callId)).body.turns.length).toBe(1)
  await city.as('agent1').post('/api/telephony/sign-on', { id: crypto.randomUUID() })
  await city.as('agent1').post('/api/telephony/wishes', { id: crypto.randomUUID(), wish: { wish: 'state', state: 'ready' } })
  await voice.settled()
  const pop = await city.as('agent1').get<CallerOfCall>(`/api/telephony/calls/${callId}/caller`)
  expect(pop.assistant).toMatchObject([{ heard: '居住证到期了能不能网上续签', says: 'ask_again' }])
  engine.answer(engine.ringing()[0]!.legId)
  await voice.settled()
  const said = engine.spoken.length
  engine.says('转人工')
  await new Promise((resolve) => { setTimeout(resolve, 50) })
  expect(engine.spoken.length).toBe(said)
  expect((await turns(callId)).body.turns.length).toBe(1)
  expect((await turns(callId, 'agent1')).status).toBe(200)
  expect((await turns(callId, 'agent2')).status).toBe(403)
})

test('typed in the caller’s place it says the same, keeps nothing, and says once that it is over', async () => {
  const type = (heard: string, dialogue: object) => city.as('sysadmin').send<{ dialogue: object; says: string; text: string; why: string | null }>('POST', '/api/telephony/assistant/try', { dialogue, heard })
  const before = await city.db.selectFrom('telephonyAssistantTurn').select('turn').execute()
  const first = await type('社保卡丢失怎么补办', { turns: 0, answers: 0, misses: 0, end: null })
  expect(first.body).toMatchObject({ says: 'answer', text: expect.stringContaining('服务厅当场补办') })
  const second = await type('我要人工', first.body.dialogue)
  expect(second.body).toMatchObject({ says: 'hand_over', why: 'person', dialogue: { end: 'handed_over' } })
  expect((await type('在吗', second.body.dialogue)).status).toBe(409)
  expect((await city.db.selectFrom('telephonyAssistantTurn').select('turn').execute()).length).toBe(before.length)
})

test('without weights, or with an engine that hands no sound over, calls go to people as ever, and the page says why', async () => {
  const plain: Engine = new ScriptedEngine(() => 0)
  expect(withAssistant({ db: city.db, keys: city.keys, centerId: centerId(), engine: plain, speech: SCRIPTED_SPEECH })).toBe(plain)
  expect(withAssistant({ db: city.db, keys: city.keys, centerId: centerId(), engine, speech: openSpeech(undefined) })).toBe(engine)
  const { missing } = await city.as('sysadmin').get<ReplyOf<typeof assistantState>>('/api/telephony/assistant')
  expect(missing).toEqual(['not_configured', 'no_telephone'])
})
