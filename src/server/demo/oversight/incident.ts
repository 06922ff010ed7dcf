/** 应急调度: one incident that is running, its units at different steps. */
import type { Incident } from '#domain/incident/incident.ts'
import { moveIncident } from '#server/incident/actions/move-incident.ts'
import { openIncident } from '#server/incident/actions/open-incident.ts'
import type { Beat } from './beat.ts'
import { isProcessing } from './pool.ts'
import type { Scene } from './scene.ts'

const OPENED = 55
const TASKS = ['牵头现场处置', '疏导交通、设置警示', '现场围挡、清运', '安排周边居民，做好解释']
const DUTIES = ['police', 'city_management', 'housing']
const PRESSING = /[塌漏爆坠裂电水火]|井盖/u

export function incident(scene: Scene): Beat[] {
  const { areas, incidentLevels } = scene.city.rules
  const level = incidentLevels?.[1] ?? incidentLevels?.[0]
  const found = level && scene.pool.take({ by: scene.ago(OPENED + 5), like: (ticket) => isProcessing(ticket) && PRESSING.test(ticket.listTitle) })
  if (!level || !found) return []
  const place = areas.find(({ code }) => code === found.ticket.areaCode)?.name ?? scene.city.rules.name
  const unitIds = [found.unitId]
  for (let i = 1; i < TASKS.length; i += 1) {
    const named = scene.unitOf(DUTIES[i - 1]!)
    const other = named && !unitIds.includes(named.id) ? named : scene.otherUnit(...unitIds)
    if (other) unitIds.push(other.id)
  }
  let open: Incident | undefined
  const by = (minutes: number, of: number, act: (ctx: ReturnType<Scene['as']>, one: Incident) => Promise<Incident>): Beat[] => {
    const unitId = unitIds[of]
    return unitId === undefined ? [] : [{ at: scene.ago(minutes), act: async () => { if (open) open = await act(scene.as('unit', scene.ago(minutes), { unitId }), open) } }]
  }
  const step = (minutes: number, of: number, to: 'acknowledged' | 'under_way' | 'on_site' | 'reported', report?: string) => by(minutes, of, (ctx, one) => moveIncident(ctx, one.id, { move: 'step', to, ...(report && { report }) }))
  const desk = (minutes: number, act: (ctx: ReturnType<Scene['as']>, one: Incident) => Promise<Incident>): Beat => ({ at: scene.ago(minutes), act: async () => { if (open) open = await act(scene.as('dispatcher', scene.ago(minutes)), open) } })
  return [
    { at: scene.ago(OPENED), act: async () => {
      open = await openIncident(scene.as('dispatcher', scene.ago(OPENED)), {
        ticketIds: [found.ticket.id], title: `${found.ticket.listTitle}（现场联合处置）`, level: level.code, place: `${place}建设路与滨河路交叉口`, units: unitIds.map((unitId, i) => ({ unitId, task: TASKS[i]! })),
      })
    } },
    ...step(51, 0, 'acknowledged'), ...step(50, 1, 'acknowledged'), ...step(46, 2, 'acknowledged'), ...step(44, 0, 'under_way'), ...step(40, 1, 'under_way'), ...step(30, 0, 'on_site'), ...step(28, 1, 'on_site'), ...step(25, 2, 'under_way'),
    desk(24, (ctx, one) => moveIncident(ctx, one.id, { move: 'log', text: '现场已封控，暂无人员受伤，预计四小时内处理完毕。' })),
    desk(20, (ctx, one) => moveIncident(ctx, one.id, { move: 'command', unitIds: unitIds.slice(0, 1), text: '先行围挡，夜间加设警示灯。' })),
    ...by(17, 0, (ctx, one) => moveIncident(ctx, one.id, { move: 'acknowledge', commandId: one.commands[0]!.id })),
    ...step(8, 1, 'reported', '交通已分流，现场秩序正常。'),
  ]
}
