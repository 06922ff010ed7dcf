/** Everything a step of the acceptance needs: the product, the engine behind its recorder, people at desks and outside, and what came of it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Call } from '#domain/telephony/call.ts'
import type { AriRest } from '#platform/asterisk/ari-rest.ts'
import type { Desk } from './desk.ts'
import type { EngineProxy } from './engine-proxy.ts'
import type { Platform } from './installation.ts'
import { callerAt, type Outside, type Person } from './people.ts'
import { ABSENT_DB, HEARD_DB, voicesIn, type Voice } from './tone.ts'

export type DeskName = 'agent1' | 'agent2' | 'leader'
export type Stage = Outside & { rest: AriRest; platform: Platform; proxy: EngineProxy; desks: Record<DeskName, Desk>; say(line: string): void; figures: Record<string, unknown>; picture(name: string, desk: Pick<Desk, 'page'>): Promise<void> }

export async function until<T>(what: string, look: () => Promise<T | undefined | false> | T | undefined | false, withinMs = 10_000): Promise<T> {
  for (const end = Date.now() + withinMs; ;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error(`not seen within ${withinMs / 1000} s: ${what}`)
    await sleep(25)
  }
}
export function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what)
}

export async function calls(stage: Stage): Promise<Call[]> {
  const rows = await stage.platform.db.selectFrom('telephonyCall').select('body').where('centerId', '=', stage.platform.centerId).orderBy('offeredAt', 'desc').limit(20).execute()
  return rows.map(({ body }) => body as unknown as Call)
}
/** The newest call for which it holds. */
export const callThat = (stage: Stage, what: string, holds: (call: Call) => boolean, withinMs?: number): Promise<Call> => until(what, async () => (await calls(stage)).find(holds), withinMs)
export const legUp = (stage: Stage, callId: string, role: string): Promise<Call> => callThat(stage, `${role} in the call`, ({ id, legs }) => id === callId && legs.some((leg) => leg.role === role && leg.state === 'up'))

export async function facts(stage: Stage, subjectId: string): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`select type from event where subject_id = ${subjectId} order by id`.execute(stage.platform.db)
  return rows.map(({ type }) => type)
}
/** When the platform told the engine to ring this telephone last. */
export const orderedAt = (stage: Stage, ext: string): number =>
  stage.proxy.exchanges.findLast((one) => 'asked' in one && one.asked === 'POST' && one.query?.['endpoint'] === `PJSIP/${ext}`)?.at ?? Number.NaN
export const offeredAt = (stage: Stage): number =>
  stage.proxy.exchanges.findLast((one) => 'event' in one && one.event['type'] === 'StasisStart' && (one.event['args'] as string[])[0] === 'inbound')?.at ?? Number.NaN
/** What the engine said of the bridge's members last. */
export function bridgeSize(stage: Stage, callId: string): number {
  const last = stage.proxy.exchanges.findLast((one) => 'event' in one && (one.event['bridge'] as { id?: string } | undefined)?.id?.endsWith(`call-${callId}`) === true)
  return last && 'event' in last ? (last.event['bridge'] as { channels: string[] }).channels.length : 0
}

/** Alt P: signs on where nobody sits yet, else ready. */
export async function makeReady({ bar, key }: Desk): Promise<void> {
  await until('a seat', async () => await bar.locator('.phone-bar').count() === 1)
  for (let tries = 0; !(await bar.locator('.phone-bar.phone-ready').count()) && tries < 40; tries += 1) {
    const done = bar.getByRole('button', { name: /整理完/ })
    if (await bar.locator('.phone-bar.phone-talking, .phone-bar.phone-ringing').count() === 0) await (await done.count() ? key('F2') : key('Alt+p'))
    await bar.locator('.phone-bar.phone-ready').waitFor({ timeout: 1_500 }).catch(() => undefined)
  }
  await bar.getByText('话机已注册').waitFor()
}
/** Nobody is ready, nobody talks: what the next step needs is exactly what it asks for. */
export async function pauseAll(stage: Stage): Promise<void> {
  await until('no call is open', async () => (await calls(stage)).every(({ state }) => state === 'ended'), 30_000)
  for (const desk of Object.values(stage.desks)) await desk.http.post('/api/telephony/wishes', { id: crypto.randomUUID(), wish: { wish: 'state', state: 'break', kind: '小休' } })
  await sleep(200)
}
/** Somebody dials, and one agent answers by F2 on the product's own bar. */
export async function talkAt(stage: Stage, desk: Desk, { to, from, voice = 'citizen' }: { to: string; from: string; voice?: Voice }): Promise<{ call: Call; citizen: Person }> {
  const known = new Set((await calls(stage)).map(({ id }) => id))
  await makeReady(desk)
  const citizen = await callerAt(stage, { from, to, voice })
  const rings = await callThat(stage, `a call to ${to} that rings at ${desk.username}`, ({ id, state, agentId }) => !known.has(id) && state === 'ringing' && agentId === desk.userId)
  await answer(desk)
  return { citizen, call: await callThat(stage, `a call to ${to} that talks`, ({ id, state }) => id === rings.id && state === 'talking') }
}
export async function answer(desk: Desk): Promise<void> {
  await desk.page.getByRole('button', { name: /^接听/ }).waitFor()
  await desk.key('F2')
  await desk.page.getByRole('button', { name: /^挂机/ }).waitFor()
  await until('media', async () => await desk.open() > 0)
}
export async function hangUp(desk: Desk): Promise<void> {
  await desk.key('F2')
  await desk.bar.locator('.phone-bar:not(.phone-talking)').waitFor()
}

/** Who is heard and who is not, on every end. */
export function mustHear(who: string, heard: Record<Voice, number>, yes: readonly Voice[], no: readonly Voice[] = []): void {
  for (const voice of yes) must(heard[voice] > HEARD_DB, `${who} does not hear ${voice} (${heard[voice]} dB)`)
  for (const voice of no) must(heard[voice] < ABSENT_DB, `${who} hears ${voice} (${heard[voice]} dB)`)
}
export const heardBy = ({ ear }: Pick<Person, 'ear'>, lastMs = 1_500): Record<Voice, number> => voicesIn(ear.heard(lastMs))
export const only = (heard: Record<Voice, number>, ...names: Voice[]): string => names.map((name) => `${name} ${heard[name]}`).join(', ')
