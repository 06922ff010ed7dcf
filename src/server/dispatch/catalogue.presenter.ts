/** 派单目录 as centre and units read it: rows with their grounds, and what each version of the rules changed in a row. */
import type { getCatalogueRow, listCatalogue, listDisputes } from '#contract/dispatch.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { sayChange } from '#contract/profile/change-words.ts'
import { isCenter } from '#domain/dispatch/objection.ts'
import { diffRules } from '#domain/profile/diff.ts'
import type { CatalogueRow } from '#domain/profile/catalogue.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { unitTree } from '#server/people/unit.store.ts'
import { currentRules, rulesOf } from '#server/profile/profile.store.ts'
import { ruleVersions } from '#server/profile/rule-versions.query.ts'
import { disputes } from './disputes.query.ts'
import { namesUnit, nameOf, presentRow, unitName } from './dispatch-names.ts'
import { practiceOf } from './known-dispatch.query.ts'

/** More versions back nobody looks; each is a whole document. */
const VERSIONS = 30

export async function presentCatalogue(ctx: Context, { text, mine }: { text: string; mine: boolean }): Promise<ReplyOf<typeof listCatalogue>> {
  const [{ rules, validFrom }, tree] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), unitTree(ctx.db)])
  const me = tree.byId.get(ctx.actor.unitId)
  const asked = text.trim()
  const rows = rules.catalogue.filter((row) => !mine || (me !== undefined && namesUnit(row, me.code, me.areas.length > 0))).map((row) => presentRow(row, rules, tree))
  return {
    validFrom: new Date(validFrom).toISOString(),
    rows: asked === '' ? rows : rows.filter((row) => [row.category, row.lead, row.basis, row.boundary, row.condition, row.area, ...row.co].some((word) => word?.includes(asked) === true)),
  }
}

export async function presentCatalogueRow(ctx: Context, code: string): Promise<ReplyOf<typeof getCatalogueRow>> {
  const [{ rules }, tree, listed] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), unitTree(ctx.db), ruleVersions(ctx.db, ctx.actor.centerId, VERSIONS)])
  const row = rules.catalogue.find((one) => one.code === code)
  if (!row) throw new Refusal('catalogue_row_unknown', { row: code })
  const documents = await Promise.all(listed.map(({ id }) => rulesOf(ctx.db, ctx.actor.centerId, id)))
  const practice = isCenter(ctx.actor) ? await practiceOf(ctx.db, ctx.actor.centerId, row.category) : []
  return {
    row: presentRow(row, rules, tree),
    // Newest first: a version counts where the row is not as it was in the version before it.
    versions: listed.flatMap(({ id, validFrom, note }, at) => {
      const [now, before] = [documents[at], documents[at + 1]]
      const change = now && before && changeOf(before, now, code)
      return at < listed.length - 1 && change === undefined ? [] : [{ versionId: id, validFrom: new Date(validFrom).toISOString(), note, change: change ?? null }]
    }),
    practice: practice.flatMap(({ unitCode, made, returned }) => {
      const unit = tree.byCode.get(unitCode)
      return unit ? [{ unit: unitName(tree, unit.id), made, returned }] : []
    }),
  }
}

function changeOf(before: CenterRules, after: CenterRules, code: string): string | undefined {
  const only = (rules: CenterRules): CenterRules => ({ ...rules, catalogue: rules.catalogue.filter((row: CatalogueRow) => row.code === code) })
  const change = diffRules(only(before), only(after)).find(({ section }) => section === 'catalogue')
  return change && sayChange({ ...change, center: undefined })
}

export async function presentDisputes(ctx: Context): Promise<ReplyOf<typeof listDisputes>> {
  const [{ rules }, tree, rows] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), unitTree(ctx.db), disputes(ctx.db, ctx.actor.centerId)])
  return { items: rows.map(({ a, b, last, categories, ...counts }) => ({
    ...counts, unit: unitName(tree, a), other: unitName(tree, b), last: new Date(last).toISOString(), categories: categories.map((code) => nameOf(rules.categories, code) ?? code),
  })) }
}
