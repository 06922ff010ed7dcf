/** 派单建议: ranked units, each with the reasons that put it there. */
import type { BodyOf, ReplyOf } from '#contract/endpoint.ts'
import type { suggestUnits as endpoint, SuggestedRow } from '#contract/desk.ts'
import type { SuggestedUnit } from '#domain/dispatch/known.ts'
import { suggestUnits } from '#domain/dispatch/suggest.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { unitTree, type UnitTree } from '#server/people/unit.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { knownFor } from './known-for.ts'
import { presentReason } from './suggestion-reasons.ts'

const MOST_SHOWN = 10
const REASONS = 6
/** Three are always named; further ones only where there is something in it. */
const ALWAYS = 3
const LEAST = 0.01
const WITHOUT_ROW = { precedent: '先例', ticket: '相似工单', practice: '同类诉求的派单惯例', named: '诉求中点名', place: '首接负责，属地兜底', complained: '', catalogue: '' } as const

export async function presentSuggestions(ctx: Context, asked: BodyOf<typeof endpoint>): Promise<ReplyOf<typeof endpoint>> {
  const [{ rules }, tree] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), unitTree(ctx.db)])
  const demand = {
    title: asked.title ?? '', body: asked.text ?? '', excludeId: asked.ticketId, area: asked.areaCode,
    category: rules.categories.some(({ code }) => code === asked.categoryCode) ? asked.categoryCode : undefined, complainedOf: await complainedOf(ctx, asked, tree),
  }
  const service = ofService(rules, tree, asked.service)
  if (demand.category === undefined && `${demand.title}${demand.body}`.trim() === '' && demand.area === undefined) return { rows: service }
  const found = suggestUnits(demand, await knownFor(ctx, demand, rules, tree)).filter(({ confidence }, at) => at < ALWAYS || confidence >= LEAST)
  const rows = found.flatMap((one) => present(one, { rules, tree, areaCode: asked.areaCode })).filter(({ leadUnitId }) => leadUnitId !== service[0]?.leadUnitId)
  return { rows: [...service, ...rows].slice(0, MOST_SHOWN) }
}

/** 被反映单位: chosen out of the tree, named as a unit is named, or as the ticket has it. */
async function complainedOf(ctx: Context, { complainedUnitId, complainedName, ticketId }: BodyOf<typeof endpoint>, tree: UnitTree): Promise<string | undefined> {
  const of = ticketId === undefined ? undefined : (await getTicket(ctx.db, ctx.actor.centerId, ticketId)).complainedOf
  const id = complainedUnitId ?? of?.unitId
  const name = complainedName?.trim() || of?.name
  return (id === undefined ? tree.units.find((unit) => unit.name === name || unit.shortName === name) : tree.byId.get(id))?.code
}

/** 12345+N: the service's own unit stands before the catalogue. */
function ofService(rules: CenterRules, tree: UnitTree, code: string | undefined): SuggestedRow[] {
  const service = rules.services.find((one) => one.code === code)
  const unit = tree.byCode.get(service?.unit ?? '')
  if (!service || !unit?.active) return []
  const name = unit.shortName ?? unit.name
  const why = `专项服务“${service.name}”由${name}承办`
  return [{ row: `service_${service.code}`, leadUnitId: unit.id, leadUnit: name, co: [], basis: service.name, boundary: null, why, confidence: 1, level: 'high', reasons: [{ type: 'service', text: why, against: false, points: 0, link: null }] }]
}

type For = { rules: CenterRules; tree: UnitTree; areaCode: string | undefined }
function present({ unit, co, row, confidence, level, reasons }: SuggestedUnit, { rules, tree, areaCode }: For): SuggestedRow[] {
  const lead = tree.byCode.get(unit)
  if (!lead?.active) return []
  const shortOf = (code: string) => tree.byCode.get(code)?.shortName ?? tree.byCode.get(code)?.name ?? code
  const said = reasons.map((reason) => presentReason(reason, { rules, areaCode, unit: shortOf(unit), nameOf: shortOf }))
  const shown = [...said.filter(({ against }) => !against).slice(0, REASONS), ...said.filter(({ against }) => against).slice(0, 2)]
  const first = reasons.find(({ points }) => points > 0)
  return [{
    row: row?.code ?? `by_${first?.type ?? 'place'}`, leadUnitId: lead.id, leadUnit: shortOf(unit), co: co.flatMap((code) => tree.byCode.get(code) ?? []).filter((one) => one.active).map((one) => ({ id: one.id, name: one.shortName ?? one.name })),
    basis: row?.basis ?? (first?.type === 'precedent' ? first.precedent.basis : WITHOUT_ROW[first?.type ?? 'place']), boundary: row?.boundary ?? null,
    why: shown[0]?.text ?? '', confidence: Math.round(confidence * 1000) / 1000, level, reasons: shown,
  }]
}
