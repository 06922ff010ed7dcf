/** A hotline with its telephone: the switch runs on the given engine, agents sit down and ask over HTTP. */
import { expect } from 'vitest'
import type { EngineOrder } from '#domain/telephony/engine.ts'
import type { Profile } from '#domain/profile/profile.ts'
import type { Engine } from '#domain/telephony/engine.ts'
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { openVoice, type Voice } from '#server/telephony/voice.ts'
import { openHotline, type Hotline } from './hotline.ts'
import type { Person, Refused, Reply } from './person.ts'
import { ScriptedEngine } from './scripted-engine.ts'

export type Telephone<E extends Engine = ScriptedEngine> = Hotline & { engine: E; voice: Voice; centerId: string; reopen(): Promise<void> }

export async function openTelephone(profile: string | Profile, at?: string): Promise<Telephone>
export async function openTelephone<E extends Engine>(profile: string | Profile, at: string | undefined, engineOf: (city: Hotline) => E): Promise<Telephone<E>>
export async function openTelephone(profile: string | Profile, at?: string, engineOf: (city: Hotline) => Engine = (city) => new ScriptedEngine(() => city.clock.now)): Promise<Telephone<Engine>> {
  const city = await openHotline(profile, at)
  const centerId = city.profile.centers[0]!.code
  const engine = engineOf(city)
  const open = () => openVoice({ db: city.db, keys: city.keys, url: city.url, centerId, engine, log: noLog, now: () => city.clock.now })
  const phone: Telephone<Engine> = { ...city, engine, centerId, voice: await open(), reopen: async () => { phone.voice = await open() }, drop: async () => { await phone.voice.stop(); await city.drop() } }
  return phone
}

export const wish = (who: Person, what: object): Promise<Reply<Refused>> => who.send('POST', '/api/telephony/wishes', { id: newId(), wish: what })

/** Signed on and ready. */
export async function sit(who: Person): Promise<void> {
  await who.post('/api/telephony/sign-on', { id: newId() })
  expect((await wish(who, { wish: 'state', state: 'ready' })).status).toBe(200)
}

export const userId = async (city: Hotline, username: string): Promise<string> => (await city.db.selectFrom('appUser').select('id').where('username', '=', username).executeTakeFirstOrThrow()).id

/** A caller dials and the first telephone that rings is answered. */
export async function talk(city: Telephone, dialled = '12345', from = '19900001234'): Promise<{ callId: string; legId: string; agentLeg: string }> {
  const call = city.engine.dialIn(dialled, from)
  await city.voice.settled()
  const agentLeg = city.engine.ringing().find(({ callId }) => callId === call.callId)?.legId ?? ''
  city.engine.answer(agentLeg)
  await city.voice.settled()
  return { ...call, agentLeg }
}

export const callRow = (city: Hotline, id: string) => city.db.selectFrom('telephonyCall').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
export const eventsOf = async (city: Hotline, id: string): Promise<string[]> => (await city.db.selectFrom('event').select('type').where('subjectId', '=', id).orderBy('id').execute()).map(({ type }) => type)
export const dialledNumbers = (orders: readonly EngineOrder[]): string[] => orders.flatMap((order) => (order.order === 'originate' && order.to.kind === 'number' ? [order.to.number] : []))
