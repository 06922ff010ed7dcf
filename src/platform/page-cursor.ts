/** `?after=`: the key of the last row, opaque to the caller. Parts are ids and times, which never hold "~". */
export const writeCursor = (...parts: string[]): string => Buffer.from(parts.join('~')).toString('base64url')

/** undefined: from the beginning, also for a cursor that makes no sense. */
export function readCursor(cursor: string | undefined, length: number): string[] | undefined {
  const parts = cursor ? Buffer.from(cursor, 'base64url').toString('utf8').split('~') : []
  return parts.length === length ? parts : undefined
}
