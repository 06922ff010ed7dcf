/** 疑难事项研判: five matters, a meeting that was held and one that is called. */
import { HOUR, timeOfDay } from '#domain/calendar/local-day.ts'
import type { Instant } from '#domain/calendar/work-calendar.ts'
import type { PanelInput, Resolution } from '#domain/panel/panel-life.ts'
import { answerOpinion } from '#server/panel/actions/answer-opinion.ts'
import { askOpinion } from '#server/panel/actions/ask-opinion.ts'
import { changeAgenda } from '#server/panel/actions/change-agenda.ts'
import { collectNote } from '#server/panel/actions/collect-note.ts'
import { flagMatter } from '#server/panel/actions/flag-matter.ts'
import { moveMatter } from '#server/panel/actions/move-matter.ts'
import { moveMeeting } from '#server/panel/actions/move-meeting.ts'
import { changeMeeting, planMeeting } from '#server/panel/actions/plan-meeting.ts'
import { resolveMatter } from '#server/panel/actions/resolve-matter.ts'
import { opinionsOf } from '#server/panel/dossier.store.ts'
import { getMeeting } from '#server/panel/meeting.store.ts'
import { getMatter } from '#server/panel/panel.store.ts'
import type { Beat } from './beat.ts'
import { isOpen } from './pool.ts'
import type { Scene } from './scene.ts'

const MEMBERS = ['热线中心', '政府办公室', '司法局', '财政局']
/** Why the matter of such a ticket is a difficult one. */
const MATTERS = [
  '建设单位未移交，养护单位不接收，责任主体长期没有落实，多次办理无果。', '涉及资金缺口，承办单位表示短期内没有资金来源。', '当事各方意见不一，协商三次未果，政策没有明确规定。',
  '两地均称不在本辖区，来电人多次反映。', '缺少原始材料，受理条件不具备，需多部门共同研究。',
]
const DECISIONS: { resolution: Resolution; input: (scene: Scene, unitId: string) => PanelInput }[] = [
  { resolution: 'assign', input: (scene, ownerUnitId) => ({ ownerUnitId, text: '明确牵头单位先行处理，费用另行结算。', dueOn: scene.ahead(5) }) },
  { resolution: 'ledger', input: (scene) => ({ text: '受项目资金制约，挂账管理，每季度复核。', recheckOn: scene.ahead(20) }) },
  { resolution: 'send_back', input: () => ({ text: '现有规定已有处理办法，退回原渠道办理并做好解释。' }) },
]

export function panel(scene: Scene): Beat[] {
  const beats: Beat[] = []
  const ids: string[] = []
  const secretary = (at: Instant) => scene.as('secretary', at)
  const on = (at: Instant, act: Beat['act']) => void beats.push({ at, act })
  const { centerId } = scene.city
  const matters = MATTERS.flatMap((summary, i) => {
    const at = scene.at(i < 3 ? 11 - i : 5 - i, '10:00')
    const found = scene.pool.take({ by: at - HOUR, like: isOpen })
    return found ? [{ title: found.ticket.listTitle, summary, at, found }] : []
  })
  for (const [i, { title, summary, at, found }] of matters.entries()) on(at, async () => { ids[i] = await flagMatter(secretary(at), { title, summary, ticketNumbers: [found.ticket.number] }) })
  if (matters.length <= DECISIONS.length) return beats
  opinion(scene, on, secretary, ids)
  held(scene, on, secretary, ids, matters.map(({ found }) => found.unitId))
  const called = scene.at(1, '10:30')
  on(called, async () => {
    const id = await planMeeting(secretary(called), { startsAt: timeOfDay(scene.ahead(3), '15:00', scene.city.calendar), place: '热线中心二楼会议室', chair: '政府副秘书长', members: MEMBERS })
    await changeAgenda(secretary(called), id, { add: [ids[3]!], remove: [] })
  })
  const owner = matters[0]!.found.unitId
  const reported = scene.at(3, '15:00')
  on(reported, async () => {
    const ctx = scene.as('head', reported, { unitId: owner })
    const { version } = await getMatter(ctx.db, centerId, ids[0]!)
    await moveMatter(ctx, ids[0]!, { move: 'report', version, text: '现场已处理完毕，照片存档；后续手续正在办理。' })
  })
  return beats
}

type On = (at: Instant, act: Beat['act']) => void
type Secretary = (at: Instant) => ReturnType<Scene['as']>

function opinion(scene: Scene, on: On, secretary: Secretary, ids: readonly string[]): void {
  const expert = scene.otherUnit()
  if (!expert) return
  const [noted, asked, answered] = [scene.at(8, '10:00'), scene.at(8, '14:00'), scene.at(7, '11:00')]
  on(noted, () => collectNote(secretary(noted), ids[1]!, { kind: 'fact', text: '同类诉求近半年收到十七件，涉及四个小区（村）。' }))
  on(asked, () => askOpinion(secretary(asked), ids[1]!, { unitId: expert.id, question: '能否由专项资金先行解决？', dueOn: scene.workday(6) }))
  on(answered, async () => {
    const ctx = scene.as('head', answered, { unitId: expert.id })
    const [given] = await opinionsOf(ctx.db, scene.city.centerId, ids[1]!)
    if (given) await answerOpinion(ctx, given.id, '现行办法没有垫付依据，建议由主管单位报请专项安排。')
  })
}

function held(scene: Scene, on: On, secretary: Secretary, ids: readonly string[], unitIds: readonly string[]): void {
  const [planned, opened] = [scene.at(8, '16:00'), scene.at(6, '09:30')]
  const { centerId } = scene.city
  let meeting = ''
  on(planned, async () => {
    meeting = await planMeeting(secretary(planned), { startsAt: opened, place: '政府三楼会议室', chair: '政府副秘书长', members: MEMBERS })
    await changeAgenda(secretary(planned), meeting, { add: ids.slice(0, 3), remove: [] })
  })
  const version = async () => (await getMeeting(secretary(opened).db, centerId, meeting)).version
  on(opened, async () => moveMeeting(secretary(opened), meeting, { move: 'open', version: await version() }))
  for (const [i, { resolution, input }] of DECISIONS.entries()) {
    const at = opened + (i + 1) * HOUR / 3
    on(at, async () => {
      const { version: matterVersion } = await getMatter(secretary(at).db, centerId, ids[i]!)
      await resolveMatter(secretary(at), meeting, { panelId: ids[i]!, version: matterVersion, resolution, ...input(scene, unitIds[i]!) })
    })
  }
  const closed = opened + 2 * HOUR
  on(closed, async () => {
    await changeMeeting(secretary(closed), meeting, { version: await version(), minutes: '会议研究了三件疑难事项，逐件明确了责任单位、措施和时限。' })
    await moveMeeting(secretary(closed), meeting, { move: 'close', version: await version() })
  })
}
