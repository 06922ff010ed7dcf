import { readCursor, writeCursor } from '#platform/page-cursor.ts'

/** A cursor nobody gave, or that is none of ours, asks for the first page. */
export function cursorOf(cursor: string | undefined): { after?: string } {
  const after = readCursor(cursor, 1)?.find((id) => /^[0-9a-f-]{36}$/.test(id))
  return after === undefined ? {} : { after }
}
/** `rows` holds one more than a page where there is more. */
export const nextOf = (rows: readonly { id: string }[], limit: number): string | null => (rows.length > limit ? writeCursor(rows[limit - 1]!.id) : null)
