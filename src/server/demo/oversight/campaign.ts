/** 专项整治: the field most demands are about, first at points, then everywhere, counted day by day. */
import { HOUR, localDay } from '#domain/calendar/local-day.ts'
import type { Category } from '#domain/profile/catalogue.ts'
import { reportCount } from '#server/supervision/actions/count-in-campaign.ts'
import { startCampaign } from '#server/supervision/actions/start-campaign.ts'
import type { Beat } from './beat.ts'
import { ASKING, isDone, isOpen, type Found } from './pool.ts'
import type { Scene } from './scene.ts'

const MOST_SOURCES = 12
const COUNTERS = [{ code: 'places', name: '排查点位', unitWord: '处' }, { code: 'problems', name: '发现问题', unitWord: '个' }, { code: 'solved', name: '完成整改', unitWord: '个' }, { code: 'people', name: '出动人员', unitWord: '人次' }]

export function campaign(scene: Scene): Beat[] {
  const at = scene.at(12, '09:00')
  const { areas, categories } = scene.city.rules
  const sources = busiest(categories, scene.pool.all.filter(({ lastAt }) => lastAt <= at - HOUR))
  const field = categories.find(({ code }) => code === fieldOf(categories, sources[0]))
  if (!field) return []
  const unitIds = [...new Set(sources.map(({ unitId }) => unitId))].slice(0, 4)
  const places = areas.slice(0, 4).map(({ name }) => name)
  let id = ''
  const start = async () => {
    id = await startCampaign(scene.as('supervisor', at), {
      name: `“${field.name}”类诉求集中整治`, goal: '把群众反复反映的点位逐个查清、逐个整改，并把结果告诉反映的人。', ticketIds: sources.map(({ ticket }) => ticket.id), ticketNumbers: [], unitIds, counters: COUNTERS,
      phases: [
        { name: '重点点位先行', scope: 'points', places: places.slice(0, 2), fromDay: scene.workday(11), toDay: scene.workday(7) },
        { name: '全面推开', scope: 'area', places, fromDay: scene.workday(6), toDay: scene.ahead(8) },
      ],
    })
  }
  const reports = Array.from({ length: 9 }, (_, i) => 10 - i).flatMap((ago) => unitIds.filter((_, n) => (ago + n) % 2 === 0).flatMap((unitId) => {
    const seen = 3 + scene.random.int(6)
    const numbers = { places: seen, problems: Math.ceil(seen / 2), solved: Math.ceil(seen / 2) - scene.random.int(2), people: 4 + scene.random.int(8) }
    const when = scene.at(ago, '16:30')
    const place = scene.random.pick(places)
    return Object.entries(numbers).filter(([, number]) => number > 0).map(([counter, number]): Beat => (
      { at: when, act: () => reportCount(scene.as('unit', when, { unitId }), id, { counter, day: localDay(when, scene.city.calendar), place, number }) }
    ))
  }))
  return [{ at, act: start }, ...reports]
}

/** The field above the very matter, where there is one. */
const fieldOf = (categories: readonly Category[], one: Found | undefined): string | undefined => {
  const own = categories.find(({ code }) => code === one?.ticket.categoryCode)
  return own?.parent ?? own?.code
}

/** Those of the field most of them are about. */
function busiest(categories: readonly Category[], all: readonly Found[]): Found[] {
  const byCategory = Map.groupBy(all.filter(({ ticket }) => ticket.categoryCode !== undefined && (isOpen(ticket) || isDone(ticket)) && !ASKING.includes(ticket.kind)), (one) => fieldOf(categories, one))
  return [...byCategory.values()].sort((a, b) => b.length - a.length)[0]?.slice(0, MOST_SOURCES) ?? []
}
