/** 监听、耳语、强插 from the leader's floor, proven by what everybody hears. */
import { setTimeout as sleep } from 'node:timers/promises'
import { NUMBERS } from './installation.ts'
import { answer, bridgeSize, heardBy, makeReady, mustHear, only, pauseAll, talkAt, until, type Stage } from './stage.ts'

export async function listening(stage: Stage): Promise<void> {
  const { agent1: one, leader } = stage.desks
  await pauseAll(stage)
  await leader.go('/floor')
  await makeReady(leader)
  const { call, citizen } = await talkAt(stage, one, { to: NUMBERS.own, from: '13900006666' })
  const calls = leader.page.getByRole('region', { name: '通话' })
  const mode = (name: string) => calls.getByRole('button', { name }).first().click()
  await mode('监听')
  await answer(leader)
  await leader.says('监听中')
  const levels: Record<string, unknown> = {}
  const look = async (name: string) => {
    await sleep(2_200)
    const [atLeader, atAgent, atCitizen] = await Promise.all([leader.hears(), one.hears(), sleep(1_500).then(() => heardBy(citizen))])
    levels[name] = { leader: only(atLeader, 'citizen', 'agent1'), agent: only(atAgent, 'citizen', 'leader'), citizen: only(atCitizen, 'agent1', 'leader') }
    return { atLeader, atAgent, atCitizen }
  }
  const quiet = await look('listen')
  mustHear('the leader who listens', quiet.atLeader, ['citizen', 'agent1'])
  mustHear('the agent listened to', quiet.atAgent, ['citizen'], ['leader'])
  mustHear('the citizen listened to', quiet.atCitizen, ['agent1'], ['leader'])
  await stage.picture('13-leader-listens', leader)
  stage.say('leader listens: hears both, heard by nobody')

  await mode('耳语')
  await until('a whisper to the agent alone', () => snoops(stage).at(-1)?.['whisper'] === 'out')
  const whisper = await look('whisper')
  mustHear('the leader who whispers', whisper.atLeader, ['citizen', 'agent1'])
  mustHear('the agent whispered to', whisper.atAgent, ['citizen', 'leader'])
  mustHear('the citizen', whisper.atCitizen, ['agent1'], ['leader'])
  stage.say('leader whispers: the agent hears leader and citizen, the citizen never hears the leader, the leader hears both')

  await mode('强插')
  await until('leader, agent and citizen in one bridge', () => bridgeSize(stage, call.id) === 3)
  const barge = await look('barge')
  mustHear('the leader who barges in', barge.atLeader, ['citizen', 'agent1'])
  mustHear('the agent', barge.atAgent, ['citizen', 'leader'])
  mustHear('the citizen', barge.atCitizen, ['agent1', 'leader'])
  stage.say('leader barges in: everybody hears everybody')
  stage.figures['voices in dB'] = levels
  citizen.hangUp()
  await until('the leader’s telephone is free', async () => await leader.open() === 0)
  await leader.go('/desk')
}
const snoops = (stage: Stage) => stage.proxy.exchanges.flatMap((one) => ('asked' in one && one.path.includes('/snoop/') ? [one.query ?? {}] : []))
