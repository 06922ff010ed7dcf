/** 漏接: a call nobody took lands on the desk of call-backs; one key there rings agent and citizen, another closes the item. */
import { setTimeout as sleep } from 'node:timers/promises'
import { NUMBERS } from './installation.ts'
import { answerersAt, callerAt } from './people.ts'
import { callThat, calls, facts, heardBy, makeReady, must, mustHear, pauseAll, until, type Stage } from './stage.ts'

const NUMBER = '13900003456'

export async function missedCall(stage: Stage): Promise<void> {
  const { agent1: one } = stage.desks
  await pauseAll(stage)
  const known = new Set((await calls(stage)).map(({ id }) => id))
  const citizen = await callerAt(stage, { from: NUMBER, to: NUMBERS.own, voice: 'citizen' })
  await callThat(stage, 'a call that waits', ({ id, state }) => !known.has(id) && state === 'queued')
  await sleep(2_000)
  citizen.hangUp()
  const call = await callThat(stage, 'a missed call', ({ id, state, cause }) => !known.has(id) && state === 'ended' && cause === 'abandoned')
  must((await facts(stage, call.id)).includes('call.abandoned'), 'call.abandoned is not on the record')
  await one.go('/missed')
  const row = one.page.getByRole('table', { name: '漏接来电' }).getByText('139****3456')
  await row.waitFor({ timeout: 20_000 })
  await makeReady(one)
  must(!(await one.page.content()).includes(NUMBER), 'the number stands on the page')
  await one.page.getByRole('button', { name: '139****3456' }).click()
  await one.page.getByRole('button', { name: /我来回拨/ }).click()
  const dial = one.page.getByRole('button', { name: /拨打/ }).first()
  await dial.waitFor()
  await stage.picture('11-missed-call', one)
  const others = await answerersAt(stage, ['citizen'], 1_000)
  await one.key('d')
  const back = await callThat(stage, 'the call back', ({ callBackOf, legs }) => callBackOf === call.id && legs.some(({ role, state }) => role === 'called' && state === 'up'))
  await sleep(2_000)
  mustHear('the citizen called back', heardBy({ ear: others.ears[0]! }), ['agent1'])
  mustHear('the agent who calls back', await one.hears(), ['citizen'])
  must(others.messages().includes(`sip:${NUMBERS.own}@`), 'the citizen was not called with the hotline’s own number')
  await stage.picture('12-called-back', one)
  await one.key('1')
  await until('the item closed', async () => (await stage.platform.db.selectFrom('telephonyMissed').select('outcome').where('callId', '=', call.id).executeTakeFirst())?.outcome === 'reached')
  await one.key('F2')
  await callThat(stage, 'the end of the call back', ({ id, state }) => id === back.id && state === 'ended')
  await others.leave()
  stage.say('a missed call lands among the call-backs with its number masked; “d” rings agent and citizen, both hear each other, “1” closes the item')
  await one.go('/desk')
}
