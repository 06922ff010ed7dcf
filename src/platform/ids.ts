/** UUIDv7 everywhere: the first 48 bits are the millisecond, so rows of a year lie in that year's partition. */
import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'

export const newId = (): string => uuidv7()

/** An id at a virtual instant (demo, import of today's moves); not monotonic inside one millisecond. */
export const newIdAt = (instant: number): string => idAt(instant, randomBytes(10))

/**
 * The id an imported thing always gets: its source time and a hash of source and external id, so a second run meets the same row.
 * @param instant epoch milliseconds, ≥ 0
 * @param hash at least 10 bytes
 */
export function idAt(instant: number, hash: Uint8Array): string {
  if (!Number.isInteger(instant) || instant < 0) throw new RangeError(`no UUIDv7 for instant ${instant}`)
  if (hash.length < 10) throw new RangeError('a hash of at least 10 bytes is needed')
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(instant, 0, 6)
  bytes.set(hash.subarray(0, 10), 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export const instantOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
