/** 排班: two weeks behind and one ahead, three shifts around the clock, with a handover and a wish to swap. */
import { dayAfter, localDay, timeOfDay } from '#domain/calendar/local-day.ts'
import { askSwap } from '#server/shift/actions/ask-swap.ts'
import { confirmNote } from '#server/shift/actions/confirm-note.ts'
import { planDuties } from '#server/shift/actions/plan-duties.ts'
import { saveTemplate } from '#server/shift/actions/save-template.ts'
import { writeNote } from '#server/shift/actions/write-note.ts'
import { dutiesBetween } from '#server/shift/duty.store.ts'
import type { Beat } from './beat.ts'
import type { Scene } from './scene.ts'

const SHIFTS = [{ name: '早班', from: '08:00', to: '16:00' }, { name: '中班', from: '16:00', to: '00:00' }, { name: '夜班', from: '00:00', to: '08:00' }]
const [BACK, AHEAD] = [14, 9]

export function duties(scene: Scene): Beat[] {
  const agents = scene.cast.all('agent')
  if (agents.length < SHIFTS.length) return []
  const { now, calendar } = scene.city
  const today = localDay(now, calendar)
  const first = dayAfter(today, -BACK)
  const at = timeOfDay(dayAfter(first, -2), '10:00', calendar)
  const days = Array.from({ length: BACK + AHEAD }, (_, i) => dayAfter(first, i))
  const planned: { id: string; from: string }[] = []
  const plan = async () => {
    const ctx = scene.as('leader', at)
    for (const shift of SHIFTS) planned.push({ id: (await saveTemplate(ctx, { ...shift, active: true })).id, from: shift.from })
    for (let week = 0; week * 7 < days.length; week += 1) {
      // Two by day, one in the evening, one at night; each week they move on.
      const turn = (place: number) => agents[(place + week) % agents.length]!.id
      const people = [agents.length > SHIFTS.length ? [turn(0), turn(3)] : [turn(0)], [turn(1)], [turn(2)]]
      for (const [i, userIds] of people.entries()) await planDuties(ctx, { templateId: planned[i]!.id, days: days.slice(week * 7, week * 7 + 7), userIds })
    }
  }
  const yesterday = dayAfter(today, -1)
  const evening = timeOfDay(today, '00:00', calendar) - 600_000
  const onDuty = async (instant: number) => (await dutiesBetween(scene.as('leader', now).db, scene.city.centerId, instant, instant + 1))[0]
  let note: string | undefined
  const handOver = async () => {
    const writer = await onDuty(evening)
    const agent = writer && scene.cast.known(writer.userId)
    if (agent) note = await writeNote(scene.acting(agent, evening), { day: yesterday, templateId: planned[1]!.id, text: '晚间停水咨询较多，已更新答复口径；两件急件已转值班长跟踪。' })
  }
  const takeOver = async () => {
    const next = await onDuty(evening + 900_000)
    const agent = next && scene.cast.known(next.userId)
    if (agent && note) await confirmNote(scene.acting(agent, evening + 720_000), note)
  }
  const swap = async () => {
    const own = await onDuty(timeOfDay(dayAfter(today, 3), '20:00', calendar))
    const asked = own && agents.find(({ id }) => id !== own.userId)
    const agent = own && scene.cast.known(own.userId)
    if (agent && asked) await askSwap(scene.acting(agent, scene.at(1, '15:00')), { dutyId: own.id, askedId: asked.id, reason: '当晚家中有事，想请同事代班。' })
  }
  return [{ at, act: plan }, { at: evening, act: handOver }, ...(evening + 720_000 <= now ? [{ at: evening + 720_000, act: takeOver }] : []), { at: scene.at(1, '15:00'), act: swap }]
}
