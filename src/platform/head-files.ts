/** Signed heads outside the database: <data>/heads/<centre>/<day>.json, made whole or not at all. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** `link` in hex, `signedAt` ISO 8601, `day` of +08:00. */
export type Head = { centerId: string; position: number; link: string; day: string; signedAt: string; keyId: string; signature: string }

/** What is signed. */
export const headText = (head: Pick<Head, 'centerId' | 'position' | 'link' | 'signedAt'>): string =>
  JSON.stringify(['jiesu chain head', head.centerId, head.position, head.link, head.signedAt])

const DAY_FILE = /^\d{4}-\d{2}-\d{2}\.json$/

export const headCenters = (dir: string): string[] => (existsSync(dir) ? readdirSync(dir).map(decodeURIComponent).sort() : [])

/** All heads of a centre, oldest first. */
export const readHeads = (dir: string, centerId: string): Head[] => dayFiles(dir, centerId).flatMap(readDay)

export function newestHead(dir: string, centerId: string): Head | undefined {
  const last = dayFiles(dir, centerId).at(-1)
  return last === undefined ? undefined : readDay(last).at(-1)
}

export function addHead(dir: string, head: Head): void {
  const folder = join(dir, encodeURIComponent(head.centerId))
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${head.day}.json`)
  const heads = [...(existsSync(path) ? readDay(path) : []), head]
  const file = openSync(`${path}.tmp`, 'w')
  writeSync(file, `${JSON.stringify({ heads }, null, 1)}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.tmp`, path)
}

function dayFiles(dir: string, centerId: string): string[] {
  const folder = join(dir, encodeURIComponent(centerId))
  return existsSync(folder) ? readdirSync(folder).filter((name) => DAY_FILE.test(name)).sort().map((name) => join(folder, name)) : []
}

function readDay(path: string): Head[] {
  const content: { heads: Head[] } = JSON.parse(readFileSync(path, 'utf8'))
  return content.heads
}
