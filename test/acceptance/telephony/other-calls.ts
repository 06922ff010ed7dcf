/** Missed, relayed with the caller hidden, listened to, handed to the partner and back, with video, and by the three ways of merging. */
import { setTimeout as sleep } from 'node:timers/promises'
import { NUMBERS } from './installation.ts'
import { answererAt, type SipPerson } from './sip-people.ts'
import { caller, calls, callThat, facts, must, pause, ready, until, type Seat, type Stage } from './stage.ts'
import { bridgeSize } from './whole-call.ts'

const seat = (stage: Stage, name: string): Seat => stage.seats.get(name)!
const SECRET_CALLER = '13700009876'
const PARTNER = { role: 'partner', number: '110' }

export async function missedCall(stage: Stage): Promise<void> {
  await pauseAll(stage)
  await caller(stage, NUMBERS.own, [{ wait: 2_000 }], true).ended
  const call = await callThat(stage, 'a missed call', ({ cause, state }) => state === 'ended' && cause === 'abandoned')
  const row = await stage.platform.db.selectFrom('telephonyCall').select('numberSealed').where('id', '=', call.id).executeTakeFirst()
  must(Boolean(row?.numberSealed), 'the number to call back is not kept')
  must((await facts(stage, call.id)).includes('call.abandoned'), 'call.abandoned is not on the record')
  stage.say('missed call recorded with its sealed number (call.abandoned); the queue of call-backs reads this event')
}

/** Rings unit and partner; returns when they are gone. */
export async function withOthers(stage: Stage, trunkPort: number, play: (others: SipPerson) => Promise<void>): Promise<void> {
  const others = answererAt(trunkPort, stage.folder, stage.engineSip)
  await sleep(400)
  await play(others).finally(() => others.hangUp())
  await others.ended
}

async function talkingAt(stage: Stage, agent: Seat, to: string, from: string, waitMs: number) {
  const known = new Set((await calls(stage)).map(({ id }) => id))
  await ready(agent)
  const citizen = caller(stage, to, [{ wait: waitMs }], true, from)
  const call = await callThat(stage, `a call to ${to} that talks`, ({ id, state, agentId }) => !known.has(id) && state === 'talking' && agentId === agent.id)
  return { call, citizen }
}
const legUp = (stage: Stage, callId: string, role: string) => callThat(stage, `${role} in the call`, ({ id, legs }) => id === callId && legs.some((leg) => leg.role === role && leg.state === 'up'))

export async function relayAndPartner(stage: Stage, others: SipPerson): Promise<void> {
  await pauseAll(stage)
  const one = seat(stage, 'agent1')
  const { call, citizen } = await talkingAt(stage, one, NUMBERS.own, SECRET_CALLER, 12_000)
  await one.wish({ wish: 'transfer', callId: call.id, whom: { number: '5550100', role: 'unit' } })
  await legUp(stage, call.id, 'unit')
  await until('agent1 is out', async () => await one.phone.sessions() === 0)
  await until('caller and unit together', () => bridgeSize(stage, call.id) === 2)
  const heard = others.heard()
  must(heard.includes('sip:5550100@') && heard.includes(`sip:${NUMBERS.own}@`), 'the unit was not called with the hotline’s own number')
  must(!heard.includes(SECRET_CALLER) && !heard.includes(one.ext), 'the unit’s telephone was told a number it must not see')
  stage.say('relay call: the unit is rung with the hotline’s number; caller’s number and agent’s extension in none of its messages')
  await citizen.ended

  await pauseAll(stage)
  const second = await talkingAt(stage, one, NUMBERS.own, '13900005555', 9_000)
  await one.wish({ wish: 'consult', callId: second.call.id, whom: { number: PARTNER.number, role: PARTNER.role, partner: 'police_110' } })
  await legUp(stage, second.call.id, 'partner')
  await one.wish({ wish: 'join', callId: second.call.id })
  await until('agent, citizen and 110 in one bridge', () => bridgeSize(stage, second.call.id) === 3)
  await one.wish({ wish: 'hand_over', callId: second.call.id })
  await until('agent1 is out', async () => await one.phone.sessions() === 0)
  stage.say('110: consulted, three together, handed over; the call goes on without the agent')
  await second.citizen.ended

  await pauseAll(stage)
  const back = await talkingAt(stage, one, NUMBERS.own, '110', 3_000)
  must((await facts(stage, back.call.id)).includes('call.answered'), 'the call from 110 was not answered')
  stage.say('110 calls the hotline and is put through (facts sent along: with the slice of links, not on this branch)')
  await back.citizen.ended
}

export async function listening(stage: Stage): Promise<void> {
  await pauseAll(stage)
  const [one, leader] = [seat(stage, 'agent1'), seat(stage, 'leader')]
  const { call, citizen } = await talkingAt(stage, one, NUMBERS.own, '13900006666', 16_000)
  await leader.wish({ wish: 'supervise', callId: call.id, mode: 'listen' })
  const audio = () => leader.phone.media().then(({ audioIn }) => audioIn)
  await until('the leader hears', async () => await audio() > 25)
  must(bridgeSize(stage, call.id) === 2, 'who listens sits in the call')
  await until('a listening channel that whispers to nobody', () => snoops(stage).at(-1)?.['whisper'] === 'none')
  stage.say('leader listens, unheard')
  await leader.wish({ wish: 'supervise', callId: call.id, mode: 'whisper' })
  await until('a whisper to the agent alone', () => snoops(stage).at(-1)?.['whisper'] === 'out')
  const before = await audio()
  await until('the leader hears on', async () => await audio() > before + 25)
  stage.say('leader whispers to the agent alone')
  await leader.wish({ wish: 'supervise', callId: call.id, mode: 'barge' })
  await until('leader, agent and citizen in one bridge', () => bridgeSize(stage, call.id) === 3)
  stage.say('leader barges in')
  await citizen.ended
  await until('the leader’s telephone is free', async () => await leader.phone.sessions() === 0)
}
const snoops = (stage: Stage) => stage.proxy.exchanges.flatMap((one) => ('asked' in one && one.path.includes('/snoop/') ? [one.query ?? {}] : []))

export async function video(stage: Stage): Promise<void> {
  await pauseAll(stage)
  const [one, two] = [seat(stage, 'agent1'), seat(stage, 'agent2')]
  const { call, citizen } = await talkingAt(stage, one, NUMBERS.own, '13900007777', 14_000)
  await ready(two)
  await one.wish({ wish: 'consult', callId: call.id, whom: { agentId: two.id } })
  await legUp(stage, call.id, 'colleague')
  const flows = async (phone: Seat['phone']) => { const { videoIn, videoOut } = await phone.media(); return videoIn > 20 && videoOut > 20 }
  await until('video both ways', async () => await flows(one.phone) && await flows(two.phone), 8_000)
  stage.figures['video'] = { agent1: await one.phone.media(), agent2: await two.phone.media() }
  await stage.picture('video', two.phone)
  stage.say('video both ways between two browsers of one call, recorded with sound')
  await citizen.ended
}

export async function threeNumbers(stage: Stage): Promise<void> {
  const [one, two] = [seat(stage, 'agent1'), seat(stage, 'agent2')]
  for (const [number, line, queue, agent] of [[NUMBERS.whole, 'accept_whole', 'general', one], [NUMBERS.parallel, 'accept_parallel', 'market', one], [NUMBERS.subCenter, 'accept_sub_center', 'tax', two]] as const) {
    await pauseAll(stage)
    const { call, citizen } = await talkingAt(stage, agent, number, '13900008888', 3_500)
    must(call.line === line && call.queue === queue, `${number} came to line ${call.line}, queue ${call.queue}`)
    await citizen.ended
  }
  must(stage.proxy.exchanges.some((x) => 'asked' in x && x.path.includes('/play/') && x.query?.['media'] === 'sound:jiesu/greeting'), 'the parallel number’s own greeting was not played')
  await pauseAll(stage)
  const { call, citizen } = await talkingAt(stage, one, NUMBERS.subCenter, '13900008888', 6_000)
  must((await facts(stage, call.id)).includes('call.overflowed') && call.queue === 'general', 'the sub-centre’s call did not overflow')
  await citizen.ended
  const counts = await stage.platform.db.selectFrom('telephonyCall').select((e) => ['line', e.fn.countAll<string>().as('n')]).where('line', 'like', 'accept%').groupBy('line').orderBy('line').execute()
  stage.figures['calls by line'] = Object.fromEntries(counts.map(({ line, n }) => [line, Number(n)]))
  stage.say('three numbers: one queue with the hotline; own greeting, queue and count; sub-centre first, then overflow to everybody')
}

export async function cutLine(stage: Stage): Promise<void> {
  await pauseAll(stage)
  const one = seat(stage, 'agent1')
  const { call, citizen } = await talkingAt(stage, one, NUMBERS.own, '13900009999', 9_000)
  stage.proxy.cutEvents()
  await sleep(1_500)
  must((await calls(stage)).find(({ id }) => id === call.id)?.state === 'talking', 'the cut line ended the call')
  stage.say('line of events cut for a moment: the call goes on')
  await stage.platform.killVoice()
  await stage.platform.startVoice()
  await one.wish({ wish: 'hold', callId: call.id })
  await one.wish({ wish: 'resume', callId: call.id })
  await until('two in the bridge again', () => bridgeSize(stage, call.id) === 2)
  stage.say('telephone process killed and started during the call: same call, same agent, still held and resumed at will')
  await citizen.ended
  await callThat(stage, 'the end after the restart', ({ id, state }) => id === call.id && state === 'ended')
}

/** Nobody is ready, nobody talks: what the next step needs is exactly what it asks for. */
async function pauseAll(stage: Stage): Promise<void> {
  await until('no call is open', async () => (await calls(stage)).every(({ state }) => state === 'ended'), 30_000)
  for (const each of stage.seats.values()) await pause(each)
  await sleep(200)
}

/** @param kill ends the engine as a crash does */
export async function engineDies(stage: Stage, kill: () => void): Promise<void> {
  await pauseAll(stage)
  const one = seat(stage, 'agent1')
  const { call } = await talkingAt(stage, one, NUMBERS.own, '13900001111', 30_000)
  const known = new Set((await calls(stage)).map(({ id }) => id))
  for (let i = 0; i < 3; i += 1) caller(stage, NUMBERS.own, [{ wait: 30_000 }], true, `1390000222${i}`)
  await until('three waiting', async () => (await calls(stage)).filter(({ id, state }) => !known.has(id) && state === 'queued').length === 3)
  const from = Date.now()
  kill()
  await until('every call has ended', async () => (await calls(stage)).every(({ state }) => state === 'ended'), 20_000)
  stage.figures['engineDeathSeenMs'] = Date.now() - from
  const ended = await calls(stage)
  must(ended.filter(({ id, cause }) => !known.has(id) && cause === 'abandoned').length === 3, 'who waited is not among the missed calls')
  must(ended.find(({ id }) => id === call.id)?.cause !== 'abandoned', 'a talk that broke off counts as missed')
  const { state } = await one.http.get<{ state: string }>('/api/telephony/desk')
  must(state !== 'talking' && state !== 'ringing', `the agent sits before a dead call: ${state}`)
  stage.say(`engine killed during a talk and three waiting callers: all ended, the agent free, three missed calls, after ${String(stage.figures['engineDeathSeenMs'])} ms`)
}
