/** 12345+N: each special service has its own callers, form and script. */
import type { Demand } from '#contract/ticket/intake-inputs.ts'
import { DAY, HOUR, localDay } from '#domain/calendar/local-day.ts'
import type { FormField, SpecialService } from '#domain/profile/rules.ts'
import { seededRandom, type Random } from '../random.ts'
import { personOf, places } from './demand.ts'
import { DAYS } from './history.ts'
import type { City, PlannedTicket } from './planned.ts'
import { scriptsOf, type Scripts } from './scripts.ts'
import { take, type Script } from './take.ts'

const LISTENING = '已耐心倾听并进行情绪疏导，介绍了放松方法和后续求助途径，来电人情绪平稳，表示愿意再次来电。'

export function services(city: City, from: number, each: number): PlannedTicket[] {
  const random = seededRandom(city.seed + 999)
  const scripts = scriptsOf(city)
  let serial = from
  return city.rules.services.flatMap((service) => Array.from({ length: each }, () => {
    const at = Math.round(city.now - random.between(0.1, DAYS) * DAY)
    const hour = Math.round((9 + random.next() * 11) * HOUR)
    return take(city, {
      serial: (serial += 1), at: Math.min(city.now - 60_000, at - ((at + 8 * HOUR) % DAY) + hour), script: scriptFor(city, service, scripts, random),
      person: service.confidential ? undefined : personOf(random), area: random.pick(places(city)), first: service.confidential ? 'answer' : undefined, trouble: 'none',
      patch: (demand) => patch(city, service, demand, random),
    })
  }))
}

const patch = (city: City, service: SpecialService, demand: Demand, random: Random): Partial<Demand> => ({
  service: service.code, channel: service.entry.channels[0] ?? 'phone', urgency: service.urgency ?? demand.urgency,
  serviceFields: Object.fromEntries(service.form.map((field) => [field.code, filled(city, field, demand, random)])),
  ...(service.confidential && { disclosure: 'secret', areaCode: undefined, address: undefined, place: undefined, elements: {}, wantsRevisit: false }),
})

function scriptFor(city: City, service: SpecialService, scripts: Scripts, random: Random): Script {
  const category = service.category ?? city.rules.categories.find(({ code }) => code === 'party.service.window')?.code ?? city.rules.categories[0]?.code ?? ''
  if (service.confidential) {
    return { category, kind: service.kind, title: service.name, body: '来电人近期压力较大、睡眠不好，希望有人倾听和疏导。内容保密，不记录姓名。', cause: '', answer: LISTENING, entryIds: [] }
  }
  const near = service.category ? scripts.about(service.category, random) ?? scripts.about(service.category.split('.').slice(0, 2).join('.'), random) : undefined
  const general: Script = { category, kind: service.kind, title: `${service.name}有关事项`, body: `来电人通过${service.name}咨询办理条件和材料，希望有专人联系。`, cause: '办理条件不清楚', answer: '已由专人电话联系，逐项说明条件、材料和时限，并发送了办事指南。', entryIds: [] }
  return near ? { ...near, kind: service.kind, category: service.category ?? near.category } : general
}

function filled(city: City, field: FormField, demand: Demand, random: Random): string | number {
  switch (field.type) {
    case 'choice': return random.pick(field.choices ?? ['其他'])
    case 'number': return field.name.includes('元') ? 10_000 + random.int(400) * 1000 : 3 + random.int(15)
    case 'date': return localDay(city.now - random.int(DAYS) * DAY, city.calendar)
    case 'text': return field.name.includes('企业') ? demand.requester.enterprise ?? '来电人所在企业' : demand.elements.where ?? '见诉求内容'
  }
}
