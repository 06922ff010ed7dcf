/** What the crowd does: demands led a random way towards the archive, several people at one ticket at once. */
import type { TicketView } from '#contract/ticket/view.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { seededRandom, type Random } from '#server/demo/random.ts'
import type { Crowd } from './crash-client.ts'

export type Cast = { unit: string; unitId: string }
type Stage = { crowd: Crowd; cast: Cast; random: Random }

/** One person's shift: one demand after the other, each story decided by its own seed. Who comes to the end after `isOver` begins no other. */
export async function shift(given: { crowd: Crowd; cast: Cast; seed: number; isOver: () => boolean }, number: number): Promise<void> {
  const waiting: Promise<void>[] = []
  for (let round = 0; !given.isOver(); round += 1) {
    const stage = { ...given, random: seededRandom(given.seed + number * 1000 + round) }
    const child = await story(stage, `shift-${number}-${round}`)
    // Nobody sits and waits for another's answer; the next demand comes meanwhile.
    if (child) waiting.push(followed(stage, child, `shift-${number}-${round}`))
  }
  await Promise.all(waiting)
}

/** @returns a merged demand that waits for its parent's answer */
async function story(stage: Stage, name: string): Promise<TicketView | undefined> {
  const roll = stage.random.next()
  if (roll < 0.15) await answeredAtOnce(stage, name)
  else if (roll < 0.3) return merged(stage, name)
  else await handled(stage, await born(stage, name), name)
  return undefined
}

const agent = ({ random }: Pick<Stage, 'random'>) => `agent${1 + random.int(4)}`
let births = 0
const demand = (name: string) => ({ body: `${name} 路口积水，行人过不去`, phone: `190${String((births += 1)).padStart(8, '0')}` })

const born = (stage: Stage, name: string): Promise<TicketView> =>
  stage.crowd.register(agent(stage), `${name}-register`, { demand: demand(name) }, ['ticket.registered'])

export async function answeredAtOnce(stage: Pick<Stage, 'crowd' | 'random'>, name: string): Promise<void> {
  const then = { move: 'answer' as const, answer: '已在电话中说明办理办法。', entryIds: [] }
  await stage.crowd.register(agent(stage), `${name}-answer`, { demand: demand(name), then }, ['ticket.registered', 'ticket.answered', 'ticket.closed'])
}

async function handled(stage: Stage, ticket: TicketView, name: string): Promise<void> {
  const { crowd, cast: { unit }, random } = stage
  let now = await assignedByRivals(stage, ticket, name)
  now = await crowd.move(unit, `${name}-sign`, now, 'sign', {}, ['assignment.signed'])
  if (random.chance(0.15)) return
  const calls = random.chance(0.5) ? chatter(stage, now, name) : undefined
  if (random.chance(0.3)) await crowd.move(unit, `${name}-missed`, now, 'contact', { reached: false, number: '19000000001', reason: '无人接听' }, ['assignment.contact_failed'])
  now = await crowd.move(unit, `${name}-contact`, now, 'contact', { reached: true, number: '19000000001', acceptanceTold: true, limitTold: true }, ['assignment.contacted'])
  now = await answered(stage, now, `${name}-1`)
  if (random.chance(0.2)) {
    now = await crowd.move('reviewer1', `${name}-back`, now, 'send_back', { reason: '请补充现场照片。' }, ['ticket.sent_back'])
    now = await answered(stage, now, `${name}-2`)
  }
  now = await crowd.move('reviewer1', `${name}-accept`, now, 'accept', {}, ['ticket.accepted'])
  await calls
  if (random.chance(0.2)) return
  await calledBack(stage, now, name)
}

/** Two dispatchers send the same ticket at the same moment: one wins, the other is told so. */
async function assignedByRivals({ crowd, cast: { unitId }, random }: Stage, ticket: TicketView, name: string): Promise<TicketView> {
  const assign = (who: string) => crowd.try(who, `${name}-assign-${who}`, ticket, 'assign', { leadUnitId: unitId }, ['assignment.made'])
  if (!random.chance(0.3)) return (await assign('dispatcher1'))!
  const outcomes = (await Promise.all([assign('dispatcher1'), assign('dispatcher2')])).filter((view) => view !== undefined)
  if (outcomes.length !== 1) throw new Error(`${name}: ${outcomes.length} dispatchers won`)
  return outcomes[0]!
}

async function answered({ crowd, cast: { unit } }: Stage, ticket: TicketView, name: string): Promise<TicketView> {
  const words = { publicAnswer: '经现场核实，问题属实，已疏通排水口，积水已退。', factsTrue: 'true' as const, solved: 'solved' as const }
  const replied = await crowd.move(unit, `${name}-reply`, ticket, 'reply', words, ['assignment.replied'])
  return crowd.move(`${unit}-head`, `${name}-sign-off`, replied, 'sign_off', {}, ['assignment.submitted'])
}

/** What happens to a ticket beside its main way. */
async function chatter(stage: Stage, ticket: TicketView, name: string): Promise<void> {
  await Promise.all([
    stage.crowd.move(agent(stage), `${name}-urge`, ticket, 'urge', { text: '请尽快' }, ['ticket.urged']),
    stage.crowd.move(agent(stage), `${name}-note`, ticket, 'note', { text: '来电人补充了时间' }, ['ticket.noted']),
    stage.crowd.move('dispatcher2', `${name}-note-2`, ticket, 'note', { text: '已电话提醒' }, ['ticket.noted']),
  ])
}

async function calledBack({ crowd, random }: Stage, ticket: TicketView, name: string): Promise<void> {
  // In writing: whoever runs this at night must not telephone anybody.
  const said = { medium: 'web' as const, contacted: true, solved: 'solved' as const, processSatisfaction: 'satisfied' as const, resultSatisfaction: 'satisfied' as const }
  const now = await crowd.move('revisiter1', `${name}-revisit`, ticket, 'record_revisit', said, ['revisit.recorded'])
  const text = random.chance(0.5) ? '回访完成' : undefined
  await crowd.move('revisiter2', `${name}-close`, now, 'close', { text }, text ? ['ticket.noted', 'ticket.closed'] : ['ticket.closed'])
}

async function merged(stage: Stage, name: string): Promise<TicketView> {
  const { crowd } = stage
  const [parent, child] = await Promise.all([born(stage, `${name}-parent`), born(stage, `${name}-child`)])
  await crowd.move(agent(stage), `${name}-merge`, child, 'merge', { parentId: parent.id }, ['ticket.merged', 'other ticket.child_merged'])
  const urged = crowd.move(agent(stage), `${name}-child-urge`, child, 'urge', {}, ['ticket.urged', 'other ticket.child_contacted'])
  let now = await crowd.move('dispatcher1', `${name}-assign`, parent, 'assign', { leadUnitId: stage.cast.unitId }, ['assignment.made'])
  now = await crowd.move(stage.cast.unit, `${name}-sign`, now, 'sign', {}, ['assignment.signed'])
  now = await crowd.move(stage.cast.unit, `${name}-contact`, now, 'contact', { reached: true, number: '19000000001', acceptanceTold: true, limitTold: true }, ['assignment.contacted'])
  await urged
  now = await answered(stage, now, name)
  await crowd.move('reviewer2', `${name}-accept`, now, 'accept', {}, ['ticket.accepted'])
  return child
}

/** The child waits until the reaction to its parent's answer has moved it, however often the work process dies meanwhile. */
async function followed(stage: Stage, child: TicketView, name: string): Promise<void> {
  const see = () => stage.crowd.see('revisiter1', child.id)
  const end = Date.now() + 300_000
  let now = await see()
  for (; now.status === 'merged' && Date.now() < end; now = await see()) await sleep(1000)
  if (now.status !== 'pending_revisit') throw new Error(`${name}: the merged demand stands at ${now.status}`)
  await calledBack(stage, now, `${name}-child`)
}
