/** 派单建议: catalogue rows for a category and a place, nearest first, each with the reason it stands there. */
import type { ReplyOf } from '#contract/endpoint.ts'
import type { suggestUnits } from '#contract/desk.ts'
import { governmentOf, leadChoices, type LeadChoice } from '#domain/profile/find-lead.ts'
import type { UnitSeed } from '#domain/profile/profile.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { unitTree, type UnitTree } from '#server/people/unit.store.ts'

type Suggestion = ReplyOf<typeof suggestUnits>['rows'][number]
const MOST_SHOWN = 10
/** 兜底: where no row of the catalogue speaks, the place's own government takes it first. */
const FALLBACK = { row: 'area_government', basis: '首接负责，属地兜底' }

export async function presentSuggestions(ctx: Context, asked: { categoryCode?: string; areaCode?: string; service?: string }): Promise<ReplyOf<typeof suggestUnits>> {
  const [{ rules }, tree] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), unitTree(ctx.db)])
  const seeds = tree.units.filter((u) => u.active && (u.centerId === null || u.centerId === ctx.actor.centerId)).map(({ code, name, kind, areas }): UnitSeed => ({ code, name, kind, areas }))
  const known = asked.categoryCode !== undefined && rules.categories.some(({ code }) => code === asked.categoryCode)
  const choices = known ? leadChoices(rules, seeds, asked.categoryCode ?? '', asked.areaCode) : []
  const rows = [...ofService(rules, tree, asked.service), ...choices.flatMap((choice) => present(choice, asked.areaCode, rules, tree))].slice(0, MOST_SHOWN)
  const place = asked.areaCode === undefined ? undefined : tree.byCode.get(governmentOf(rules, seeds, asked.areaCode) ?? '')
  if (!place || rows.some(({ leadUnitId }) => leadUnitId === place.id)) return { rows }
  return { rows: [...rows, { ...FALLBACK, leadUnitId: place.id, leadUnit: place.shortName ?? place.name, co: [], boundary: null, why: `${nameOf(rules.areas, asked.areaCode)}由${place.shortName ?? place.name}管辖；目录未列明或责任不清时由属地先行受理` }] }
}

/** 12345+N: the service's own unit stands before the catalogue. */
function ofService(rules: CenterRules, tree: UnitTree, code: string | undefined): Suggestion[] {
  const service = rules.services.find((one) => one.code === code)
  const unit = tree.byCode.get(service?.unit ?? '')
  if (!service || !unit?.active) return []
  const name = unit.shortName ?? unit.name
  return [{ row: `service_${service.code}`, leadUnitId: unit.id, leadUnit: name, co: [], basis: service.name, boundary: null, why: `专项服务“${service.name}”由${name}承办` }]
}

function present({ row, unit, co }: LeadChoice, areaCode: string | undefined, rules: CenterRules, tree: UnitTree): Suggestion[] {
  const lead = tree.byCode.get(unit)
  if (!lead?.active) return []
  const units = co.flatMap((code) => tree.byCode.get(code) ?? []).filter((u) => u.active)
  const category = `目录“${nameOf(rules.categories, row.category)}”`
  const area = row.area ? `、限${nameOf(rules.areas, row.area)}` : ''
  const place = 'unit' in row.lead ? `由${lead.shortName ?? lead.name}负责` : `由属地办理，${nameOf(rules.areas, areaCode) || '本地'}归${lead.shortName ?? lead.name}`
  const more = [...(row.condition ? [`仅当：${row.condition}`] : []), ...(row.forbiddenToGrassroots ? ['不得再交乡镇街道'] : [])]
  return [{
    row: row.code, leadUnitId: lead.id, leadUnit: lead.shortName ?? lead.name, co: units.map((u) => ({ id: u.id, name: u.shortName ?? u.name })),
    basis: row.basis, boundary: row.boundary ?? null, why: [`${category}${area}${place}`, ...more].join('；'),
  }]
}

const nameOf = (list: readonly { code: string; name: string }[], code: string | undefined): string => list.find((one) => one.code === code)?.name ?? code ?? ''
