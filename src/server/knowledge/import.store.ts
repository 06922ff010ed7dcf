/** Many entries at once: found by the file's own numbers, written in a few statements. */
import { sql } from 'kysely'
import type { EntryContent } from '#domain/knowledge/entry-content.ts'
import type { Stage } from '#domain/knowledge/entry-life.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import { searchText } from '#platform/words.ts'
import './knowledge.tables.ts'

export type KnownEntry = { id: string; sourceKey: string | null; stage: Stage | null; content: EntryContent }
type Asked = { key: string; id: string | undefined }
const AT_ONCE = 2000

/** The latest version of each entry a row may mean: by this base's own id, else by the key of an earlier import. */
export async function knownEntries(db: Db, centerId: string, asked: readonly Asked[]): Promise<(row: Asked) => KnownEntry | undefined> {
  const byKey = new Map<string, KnownEntry>()
  const byId = new Map<string, KnownEntry>()
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const some = asked.slice(at, at + AT_ONCE)
    // Either way by its own index: an OR of both would read the whole base.
    const { rows } = await sql<KnownEntry>`select e.id, e.source_key, e.stage, v.content from (
        select id from unnest(${some.map(({ key }) => key)}::text[]) k join knowledge_entry e on e.center_id = ${centerId} and e.source_key = k
        union select id from unnest(${some.flatMap(({ id }) => (id ? [id] : []))}::uuid[]) k join knowledge_entry e on e.center_id = ${centerId} and e.id = k
      ) f join knowledge_entry e on e.center_id = ${centerId} and e.id = f.id
      join knowledge_version v on v.center_id = e.center_id and v.entry_id = e.id and v.number = e.last_number`.execute(db)
    for (const row of rows) {
      byId.set(row.id, row)
      if (row.sourceKey) byKey.set(row.sourceKey, row)
    }
  }
  return ({ key, id }) => (id ? byId.get(id) : undefined) ?? byKey.get(key)
}

export type FreshEntry = { id: string; key: string; content: EntryContent }
/** New entries with their first version, in force at once or as drafts. */
export async function insertFresh(tx: Tx, ctx: Context, entries: readonly FreshEntry[], published: boolean): Promise<void> {
  const { centerId, id: userId, name } = ctx.actor
  const of = <T>(pick: (entry: FreshEntry) => T): T[] => entries.map(pick)
  const at = toDate(ctx.now)
  await send(tx, sql`insert into knowledge_entry (center_id, id, source_key, question, answer, category_code, unit_id, basis, valid_from, valid_to, audience, season, variants, unit_ids, area_codes, documents,
      status, stage, work_number, work_by, published_number, last_number, published_at, confirmed_at, version, updated_at, updated_by, words)
    select ${centerId}, r.id, r.key, r.question, r.answer, r.category, r.unit, r.basis, r.valid_from, r.valid_to, r.audience, r.season,
      array(select json_array_elements_text(r.lists->'variants')), array(select json_array_elements_text(r.lists->'unitIds'))::uuid[], array(select json_array_elements_text(r.lists->'areaCodes')), r.lists->'documents',
      ${published ? 'published' : 'draft'}, ${published ? null : 'draft'}, ${published ? null : 1}::int, ${published ? null : userId}, ${published ? 1 : null}::int, 1,
      ${published ? at : null}::timestamptz, ${published ? at : null}::timestamptz, 1, ${at}, ${userId},
      setweight(to_tsvector('simple', r.asked), 'A') || setweight(to_tsvector('simple', r.answered), 'C')
    from unnest(${of((e) => e.id)}::uuid[], ${of((e) => e.key)}::text[], ${of((e) => e.content.question)}::text[], ${of((e) => e.content.answer)}::text[], ${of((e) => e.content.categoryCode ?? null)}::text[],
      ${of((e) => e.content.unitId)}::uuid[], ${of((e) => e.content.basis ?? null)}::text[], ${of((e) => e.content.validFrom ?? null)}::date[], ${of((e) => e.content.validTo ?? null)}::date[],
      ${of((e) => e.content.audience)}::text[], ${of((e) => e.content.season ?? null)}::text[], ${of((e) => JSON.stringify(e.content))}::json[],
      ${of((e) => searchText([e.content.question, ...e.content.variants].join(' ')))}::text[], ${of((e) => searchText(e.content.answer))}::text[])
      r (id, key, question, answer, category, unit, basis, valid_from, valid_to, audience, season, lists, asked, answered)`.compile(tx))
  await send(tx, sql`insert into knowledge_version (center_id, entry_id, number, content, note, made_by, made_by_name, made_at)
    select ${centerId}, r.id, 1, r.content, '导入', ${userId}, ${name}, ${at} from unnest(${of((e) => e.id)}::uuid[], ${of((e) => JSON.stringify(e.content))}::json[]) r (id, content)`.compile(tx))
}
