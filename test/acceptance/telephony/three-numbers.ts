/** 并线: three numbers merged in the three ways, each proven by where its calls go and how they are counted. */
import { NUMBERS } from './installation.ts'
import { callerAt } from './people.ts'
import { answer, callThat, calls, facts, makeReady, must, pauseAll, talkAt, type Stage } from './stage.ts'

export async function threeNumbers(stage: Stage): Promise<void> {
  const { agent1: one, agent2: two } = stage.desks
  const before = stage.proxy.exchanges.length
  for (const [number, line, queue, desk] of [[NUMBERS.whole, 'accept_whole', 'general', one], [NUMBERS.parallel, 'accept_parallel', 'market', one], [NUMBERS.subCenter, 'accept_sub_center', 'tax', two]] as const) {
    await pauseAll(stage)
    const { call, citizen } = await talkAt(stage, desk, { to: number, from: '13900008888' })
    must(call.line === line && call.queue === queue && call.dialled === number, `${number} came to line ${call.line}, queue ${String(call.queue)}`)
    await desk.says(number)
    if (line === 'accept_parallel') await stage.picture('17-parallel-number', one)
    citizen.hangUp()
  }
  must(stage.proxy.exchanges.slice(before).some((x) => 'asked' in x && x.path.includes('/play/') && x.query?.['media'] === 'sound:jiesu/greeting'), 'the parallel number’s own greeting was not played')
  await pauseAll(stage)
  // The sub-centre's one agent is away: after two seconds everybody else is asked.
  await makeReady(one)
  const known = new Set((await calls(stage)).map(({ id }) => id))
  const citizen = await callerAt(stage, { from: '13900008889', to: NUMBERS.subCenter, voice: 'citizen' })
  const waits = await callThat(stage, 'a call that waits for the sub-centre', ({ id, state, queue }) => !known.has(id) && state === 'queued' && queue === 'tax')
  await answer(one)
  const call = await callThat(stage, 'the call with somebody else', ({ id, state }) => id === waits.id && state === 'talking')
  must((await facts(stage, call.id)).includes('call.overflowed') && call.queue === 'general' && call.line === 'accept_sub_center', 'the sub-centre’s call did not overflow')
  citizen.hangUp()
  await callThat(stage, 'its end', ({ id, state }) => id === call.id && state === 'ended')
  const counts = await stage.platform.db.selectFrom('telephonyCall').select((e) => ['line', e.fn.countAll<string>().as('n')]).where('line', 'in', ['accept_whole', 'accept_parallel', 'accept_sub_center']).groupBy('line').orderBy('line').execute()
  stage.figures['calls by line'] = Object.fromEntries(counts.map(({ line, n }) => [line, Number(n)]))
  stage.say('three numbers: one queue with the hotline; own greeting, queue and count; sub-centre first, then overflow to everybody')
}
