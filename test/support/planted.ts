/** Where planted words turn up: in any column of the database, in any text that left the application. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

type Column = { tableName: string; columnName: string; dataType: string }

/** "table.column" of every column that holds one of the words, bytes included. */
export async function columnsHolding(db: Db, words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<Column>`select c.table_name, c.column_name, c.data_type from information_schema.columns c
    join pg_class k on k.relname = c.table_name and k.relnamespace = 'public'::regnamespace and k.relkind in ('r', 'p') and not k.relispartition
    where c.table_schema = 'public' and c.data_type in ('text', 'ARRAY', 'json', 'jsonb', 'bytea', 'tsvector', 'character varying')`.execute(db)
  const held: string[] = []
  for (const { tableName, columnName, dataType } of rows) {
    const column = sql.ref(columnName)
    const has = (word: string) => (dataType === 'bytea' ? sql`position(convert_to(${word}, 'UTF8') in ${column}) > 0` : sql`position(${word} in ${column}::text) > 0`)
    const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(tableName)} where ${sql.join(words.map(has), sql` or `)}`.execute(db)
    if ((found.rows[0]?.n ?? 0) > 0) held.push(`${tableName}.${columnName}`)
  }
  return held.toSorted()
}

/** Which of the words a text holds, whatever blanks or hyphens stand between. */
export function heldBy(text: string, words: readonly string[]): string[] {
  const plain = text.normalize('NFKC').replaceAll(/[\s-]/g, '')
  const decoded = safeDecode(plain)
  return words.filter((word) => plain.includes(word) || decoded.includes(word))
}

/** File names travel percent-encoded in headers. */
const safeDecode = (text: string): string => text.replaceAll(/(?:%[0-9A-F]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
