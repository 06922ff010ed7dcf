/** A cut line, a killed process of ours, a killed engine: what becomes of calls, agents, callers and tickets. */
import { setTimeout as sleep } from 'node:timers/promises'
import { NUMBERS } from './installation.ts'
import { callerAt } from './people.ts'
import { bridgeSize, calls, callThat, facts, heardBy, must, mustHear, pauseAll, talkAt, until, type Stage } from './stage.ts'

export async function cutLine(stage: Stage): Promise<void> {
  const { agent1: one } = stage.desks
  await pauseAll(stage)
  const { call, citizen } = await talkAt(stage, one, { to: NUMBERS.own, from: '13900009999' })
  stage.proxy.cutEvents()
  await sleep(1_500)
  must((await calls(stage)).find(({ id }) => id === call.id)?.state === 'talking', 'the cut line ended the call')
  mustHear('the citizen after the cut', heardBy(citizen, 1_200), ['agent1'])
  stage.say('line of events cut for a moment: the call goes on, and is heard')
  await stage.platform.killVoice()
  await sleep(500)
  mustHear('the citizen while our process is gone', heardBy(citizen, 1_000), ['agent1'])
  await stage.platform.startVoice()
  await one.key('F3')
  await one.says('保持中')
  await one.key('F3')
  await until('two in the bridge again', () => bridgeSize(stage, call.id) === 2)
  await sleep(1_500)
  mustHear('the citizen after the restart', heardBy(citizen, 1_000), ['agent1'])
  stage.say('telephone process killed and started during the call: voices go on meanwhile; same call, same agent, held and resumed by key')
  citizen.hangUp()
  await callThat(stage, 'the end after the restart', ({ id, state }) => id === call.id && state === 'ended')
  for (const type of ['call.answered', 'call.ended']) must((await facts(stage, call.id)).filter((fact) => fact === type).length === 1, `${type} does not stand once after the restart`)
}

/** @param kill ends the engine as a crash does */
export async function engineDies(stage: Stage, kill: () => void): Promise<void> {
  const { agent1: one } = stage.desks
  await pauseAll(stage)
  const { call } = await talkAt(stage, one, { to: NUMBERS.own, from: '13900001111' })
  await one.page.getByRole('textbox', { name: '诉求（边听边记）' }).fill('楼道灯坏了三天，请尽快来修')
  await one.key('F8')
  await one.page.locator('.registered-head').waitFor()
  const { ticketId } = await callThat(stage, 'the ticket at the call', (found) => found.id === call.id && found.ticketId !== undefined)
  const known = new Set((await calls(stage)).map(({ id }) => id))
  for (let i = 0; i < 3; i += 1) await callerAt(stage, { from: `1390000222${i}`, to: NUMBERS.own, voice: 'citizen' })
  await until('three waiting', async () => (await calls(stage)).filter(({ id, state }) => !known.has(id) && state === 'queued').length === 3)
  const from = Date.now()
  kill()
  await until('every call has ended', async () => (await calls(stage)).every(({ state }) => state === 'ended'), 20_000)
  stage.figures['engineDeathSeenMs'] = Date.now() - from
  const ended = await calls(stage)
  must(ended.filter(({ id, cause }) => !known.has(id) && cause === 'abandoned').length === 3, 'who waited is not among the missed calls')
  must(ended.find(({ id }) => id === call.id)?.ticketId === ticketId, 'the ticket is lost')
  const { state } = await one.http.get<{ state: string }>('/api/telephony/desk')
  must(state !== 'talking' && state !== 'ringing', `the agent sits before a dead call: ${state}`)
  const back = await until('four to be called back', async () => {
    const { items } = await one.http.get<{ items: { number: string; reason: string }[] }>('/api/telephony/missed?view=open')
    return items.filter(({ number }) => /^139\*{4}(1111|222\d)$/.test(number)).length === 4 && items
  }, 20_000)
  must(back.find(({ number }) => number === '139****1111')?.reason === 'dropped', 'whose talk broke off is not called back for that')
  await one.go('/missed')
  await one.page.getByText('通话中断').waitFor()
  await stage.picture('18-engine-died', one)
  stage.say(`engine killed during a talk with three callers waiting: all ended after ${String(stage.figures['engineDeathSeenMs'])} ms, the agent free, the ticket kept, all four among the call-backs`)
}
