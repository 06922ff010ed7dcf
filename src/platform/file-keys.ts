/** The default key provider: files under <data>/keys, readable by the owner only, never in the database. */
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, readdirSync, unlinkSync, writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { keysFrom, type KeyMaterial, type Keys } from './keys.ts'

const BLIND = 'blind.key'
const SEALING = /^seal-(\d{4,})\.key$/

/**
 * @param dir <data>/keys; made with its first keys when `create` is not false
 * @throws Error when keys are missing and may not be created (a database that already holds sealed values)
 */
export function fileKeys(dir: string, options: { create?: boolean } = {}): Keys {
  if (options.create !== false) createFirst(dir)
  return keysFrom(read(dir), () => read(dir))
}

/** 换钥: adds a newer sealing key. Running processes seal with it from their next start and open with it at once. */
export function rotateKeys(dir: string): void {
  const last = sealingFiles(dir).at(-1) ?? 'seal-0000.key'
  writeKey(dir, `seal-${String(Number(SEALING.exec(last)![1]) + 1).padStart(4, '0')}.key`)
}

function createFirst(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  chmodSync(dir, 0o700)
  if (!existsSync(join(dir, BLIND))) writeKey(dir, BLIND)
  if (sealingFiles(dir).length === 0) writeKey(dir, 'seal-0001.key')
}

const sealingFiles = (dir: string): string[] =>
  (existsSync(dir) ? readdirSync(dir) : []).filter((name) => SEALING.test(name)).sort()

function read(dir: string): KeyMaterial {
  const names = sealingFiles(dir)
  if (names.length === 0 || !existsSync(join(dir, BLIND))) {
    throw new Error(`No keys in ${dir}. Put the key files of this installation back; without them nobody can read callers' data.`)
  }
  return { sealing: names.map((name) => readKey(dir, name)), blind: readKey(dir, BLIND) }
}

function readKey(dir: string, name: string): Buffer {
  const key = Buffer.from(readFileSync(join(dir, name), 'utf8').trim(), 'hex')
  if (key.length !== 32) throw new Error(`The key file ${join(dir, name)} is damaged.`)
  return key
}

/** Whole or not at all: written aside, flushed, then linked; of two first starts at once the earlier key stays. */
function writeKey(dir: string, name: string): void {
  const aside = join(dir, `.${name}.${randomBytes(6).toString('hex')}`)
  const file = openSync(aside, 'wx', 0o600)
  writeSync(file, `${randomBytes(32).toString('hex')}\n`)
  fsyncSync(file)
  closeSync(file)
  if (!existsSync(join(dir, name))) linkSync(aside, join(dir, name))
  unlinkSync(aside)
}
