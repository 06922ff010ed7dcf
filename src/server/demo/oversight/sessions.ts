/** 领导接听: one that was held and followed up, one announced. Only where the rules of the centre know leaders' days. */
import { HOUR, MINUTE } from '#domain/calendar/local-day.ts'
import type { Instant } from '#domain/calendar/work-calendar.ts'
import type { LeaderDay } from '#domain/profile/mechanisms.ts'
import { halfSpan } from '#domain/leader-day/half-day.ts'
import { changeSession } from '#server/leader-day/actions/change-session.ts'
import { chooseMedia } from '#server/leader-day/actions/choose-media.ts'
import { coordinateSession } from '#server/leader-day/actions/coordinate-session.ts'
import { linkTicket } from '#server/leader-day/actions/link-ticket.ts'
import { markChannel } from '#server/leader-day/actions/mark-channel.ts'
import { moveSession } from '#server/leader-day/actions/move-session.ts'
import { planSession } from '#server/leader-day/actions/plan-session.ts'
import { recordAct } from '#server/leader-day/actions/record-act.ts'
import { reportTask } from '#server/leader-day/actions/report-task.ts'
import { tasksOf } from '#server/leader-day/session-part.store.ts'
import { timesOf } from '#server/leader-day/session-rule.ts'
import { getSession } from '#server/leader-day/session.store.ts'
import type { Beat } from './beat.ts'
import { isOpen } from './pool.ts'
import type { Scene } from './scene.ts'

const SCOPE = '城市管理、住房物业、民生保障'
const CALLED = 5

export function sessions(scene: Scene): Beat[] {
  const rule = scene.city.rules.leaderDays?.[0]
  return rule ? [...held(scene, rule), ...announced(scene, rule)] : []
}

const plannedBy = (scene: Scene, rule: LeaderDay, at: Instant, day: string, hand: number) => {
  const leader = scene.cast.pick('mayor', hand)
  const agents = scene.cast.all('agent').slice(0, 2).map(({ id }) => id)
  return planSession(scene.as('leaderOffice', at), { ruleCode: rule.code, leaderName: leader.name, leaderId: leader.id, day, half: 'morning', scope: SCOPE, categoryCodes: [], chosenFor: '近一个月诉求量上升较快', seat: '接听席一号', agentIds: agents })
}

async function announce(scene: Scene, rule: LeaderDay, at: Instant, id: string): Promise<void> {
  const ctx = scene.as('leaderOffice', at)
  const version = async () => (await getSession(ctx.db, scene.city.centerId, id)).version
  await changeSession(ctx, id, { version: await version(), announcement: '领导接听日预告：欢迎拨打 12345 反映您关心的问题。' })
  for (const channel of rule.announceIn?.length ? rule.announceIn : ['政务公众号']) await markChannel(ctx, id, { phase: 'before', channel })
  await moveSession(ctx, id, { move: 'announce', version: await version() })
}

function announced(scene: Scene, rule: LeaderDay): Beat[] {
  const at = scene.at(1, '14:00')
  return [{ at, act: async () => announce(scene, rule, at + 30 * MINUTE, await plannedBy(scene, rule, at, scene.ahead(4), 0.9)) }]
}

function held(scene: Scene, rule: LeaderDay): Beat[] {
  const day = scene.workday(7)
  const { startsAt, endsAt } = halfSpan(day, 'morning', timesOf(rule), scene.city.calendar)
  const tickets = Array.from({ length: CALLED }, () => scene.pool.take({ by: startsAt, like: isOpen })).filter((found) => found !== undefined)
  if (tickets.length < CALLED) return []
  const { centerId } = scene.city
  let id = ''
  const office = (at: Instant) => scene.as('leaderOffice', at)
  const version = async () => (await getSession(office(startsAt).db, centerId, id)).version
  const move = async (at: Instant, what: 'open' | 'hold' | 'publish') => moveSession(office(at), id, { move: what, version: await version() })
  const leader = scene.cast.pick('mayor', 0)
  const [planned, told, met, chosen, published, done] = [scene.at(10, '09:00'), scene.at(9, '10:00'), scene.at(6, '14:30'), scene.at(5, '10:00'), scene.at(4, '10:00'), scene.at(2, '15:00')]
  const { min } = rule.mediaFollowUps ?? { min: 0 }
  const acts = ['answer', 'assign', 'supervise'] as const
  return [
    { at: planned, act: async () => { id = await plannedBy(scene, rule, planned, day, 0) } },
    { at: told, act: () => announce(scene, rule, told, id) },
    { at: startsAt, act: () => move(startsAt, 'open') },
    ...tickets.flatMap(({ ticket }, i): Beat[] => {
      const at = startsAt + (i + 1) * 20 * MINUTE
      const kind = acts[i]
      const link: Beat = { at, act: () => linkTicket(office(at), id, { ticketNumber: ticket.number, how: i < 2 ? 'answered' : 'linked' }) }
      return kind ? [link, { at: at + MINUTE, act: () => recordAct(scene.acting(leader, at + MINUTE), id, { kind, text: '请责任单位现场核实，一周内办结并回复来电人。', ticketId: ticket.id }) }] : [link]
    }),
    { at: endsAt, act: () => move(endsAt, 'hold') },
    { at: met, act: async () => coordinateSession(office(met), id, {
      version: await version(), place: '政府一楼会议室', members: tickets.slice(0, 3).map(({ unitName }) => unitName),
      tasks: tickets.slice(0, 3).map(({ ticket, unitId }, i) => ({ title: ['现场核实并提出方案', '完成整改并回访', '建立长效管护'][i]!, ticketId: ticket.id, unitId, dueOn: i < 2 ? scene.workday(1) : scene.ahead(6) })),
    }) },
    ...(min > 0 ? [{ at: chosen, act: async () => chooseMedia(office(chosen), id, { version: await version(), ticketIds: tickets.slice(0, min).map(({ ticket }) => ticket.id) }) }] : []),
    { at: published, act: async () => {
      await changeSession(office(published), id, { version: await version(), results: `接听群众来电 ${CALLED} 件，现场交办 3 件，已明确责任单位和时限。` })
      await move(published + HOUR, 'publish')
    } },
    { at: done, act: async () => {
      const [task] = await tasksOf(office(done).db, centerId, id)
      if (task) await reportTask(scene.as('head', done, { unitId: task.unitId }), task.id, '已现场核实并提出方案，来电人认可。')
    } },
  ]
}
