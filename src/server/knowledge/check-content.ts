/** What an entry names must exist in the centre's rules of today. */
import { fileOf } from '#domain/knowledge/document-file.ts'
import type { EntryContent } from '#domain/knowledge/entry-content.ts'
import { filledRules } from '#domain/knowledge/knowledge-rules.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { knownFiles } from './file.store.ts'

/** @throws Refusal unit_unknown, entry_reference_unknown, entry_file_unknown, entry_period_wrong */
export async function checkContent(ctx: Context, tx: Tx, content: EntryContent): Promise<void> {
  for (const id of [content.unitId, ...content.unitIds]) await requireUnit(tx, ctx.actor.centerId, id)
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
  const known = (field: string, list: readonly { code: string }[], codes: readonly string[]) => {
    const unknown = codes.find((code) => !list.some((one) => one.code === code))
    if (unknown !== undefined) throw new Refusal('entry_reference_unknown', { field, value: unknown })
  }
  known('categoryCode', rules.categories, content.categoryCode ? [content.categoryCode] : [])
  known('areaCodes', rules.areas, content.areaCodes)
  known('season', filledRules(rules.knowledge).seasons, content.season ? [content.season] : [])
  const files = content.documents.flatMap((document) => fileOf(document) ?? [])
  const kept = await knownFiles(tx, ctx.actor.centerId, files)
  if (files.some((id) => !kept.includes(id))) throw new Refusal('entry_file_unknown')
  if (content.validFrom && content.validTo && content.validTo < content.validFrom) throw new Refusal('entry_period_wrong')
}
