/** A month as it stands: counted now while it runs, read as frozen afterwards, with what corrections made of it. */
import { cohortOf } from '#domain/assessment/cohort.ts'
import type { Figure } from '#domain/assessment/kpi.ts'
import { monthOf, spanOf } from '#domain/assessment/month.ts'
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { unitTree } from '#server/people/unit.store.ts'
import { currentRules, firstRules, rulesAt, type RuleVersion } from '#server/profile/profile.store.ts'
import type { Asked } from './conditions.sql.ts'
import { definitionsOf, type Definitions, type Grouped } from './definitions.ts'
import { countFigures, loadsOf, type Source } from './figures.query.ts'
import { figureKey, findMonth, latestOf, readCorrections, readFigures, WHOLE, type FrozenMonth } from './month.store.ts'

export type Frame = { month: string; definitions: Definitions; asked: Asked; source: Source; frozen: FrozenMonth | undefined; ruleVersion: string }
export type MonthFigures = Frame & { figures: Figure[]; corrected: Map<string, Figure>; groups: Grouped[] }

/** 口径版本: a month that ended keeps the rules it ended under; of months before the centre came here, those its first month ended under. */
export async function rulesOfMonth(ctx: Context, month: string, reader: Db | Tx = ctx.db): Promise<RuleVersion> {
  const current = await currentRules(ctx.db, ctx.actor.centerId, reader)
  const ends = (one: string) => spanOf(one, current.rules).to
  if (ends(month) > ctx.now) return current
  const first = await firstRules(reader, ctx.actor.centerId)
  const at = Math.max(ends(month), ends(monthOf(first.validFrom, current.rules))) - 1
  return at >= ctx.now ? current : ((await rulesAt(reader, ctx.actor.centerId, at)) ?? current)
}

/** By which definitions and from which rows a month is counted. */
export async function frameOf(ctx: Context, month: string, reader: Db | Tx = ctx.db): Promise<Frame> {
  const frozen = await findMonth(reader, ctx.actor.centerId, month)
  const current = await rulesOfMonth(ctx, month, reader)
  const definitions = frozen?.definitions ?? definitionsOf(current.rules)
  const asked = { centerId: ctx.actor.centerId, ...spanOf(month, definitions), asOf: frozen?.asOf ?? ctx.now }
  return { month, definitions, asked, source: frozen ? { frozen: month } : {}, frozen, ruleVersion: frozen?.ruleVersion ?? current.versionId }
}

/** @param unitId only this unit's figures */
export async function monthFigures(ctx: Context, month: string, unitId?: string): Promise<MonthFigures> {
  const frame = await frameOf(ctx, month)
  if (frame.frozen) {
    const unitIds = unitId === undefined ? undefined : [unitId, WHOLE]
    const figures = await readFigures(ctx.db, ctx.actor.centerId, [month], { unitIds })
    const corrected = latestOf(await readCorrections(ctx.db, ctx.actor.centerId, [month], unitIds))
    return { ...frame, figures, corrected, groups: frame.frozen.groups }
  }
  return planned(ctx, async (tx) => {
    const figures = await countFigures(tx, frame.definitions.kpis, frame.asked, frame.source, unitId)
    return { ...frame, figures, corrected: new Map<string, Figure>(), groups: await groupsOf(tx, frame) }
  })
}

/** What the best plan is depends on the month asked for; compiling sixty sums costs more than they do. */
export const planForMonth = (tx: Tx): Promise<unknown> => sql`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`.execute(tx)

export const planned = <T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> => ctx.transaction(async (tx) => {
  await planForMonth(tx)
  return work(tx)
})

/** 分档: every unit that led or took part in something. */
export async function groupsOf(tx: Tx, { definitions, asked, source }: Pick<Frame, 'definitions' | 'asked' | 'source'>): Promise<Grouped[]> {
  const loads = await loadsOf(tx, asked, source)
  const { units } = await unitTree(tx)
  return units.filter(({ centerId, kind }) => (centerId === null || centerId === asked.centerId) && kind !== 'center').map((unit) => {
    const load = loads.get(unit.id) ?? 0
    return { unitId: unit.id, code: unit.code, name: unit.shortName ?? unit.name, cohort: cohortOf(unit, load, definitions.cohorts)?.code, load }
  })
}

/** As it stands now: corrected where it was. */
export const standing = ({ figures, corrected }: Pick<MonthFigures, 'figures' | 'corrected'>): Figure[] => figures.map((figure) => corrected.get(figureKey(figure)) ?? figure)
