/** Files at <data>/files/<center>/<yyyy>/<mm>/<id>, sm4-ctr under a key of their own: temp, fsync, rename before the row commits. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { instantOf } from './ids.ts'
import { sm3 } from './national-crypto.ts'

const KEY_BYTES = 16
const IV_BYTES = 16

const pathOf = (folder: string, centerId: string, id: string): string => {
  const [year = '', month = ''] = new Date(instantOf(id)).toISOString().split('-')
  return join(folder, 'files', encodeURIComponent(centerId), year, month, id)
}

/** @returns the file's key (to be sealed into the row) and the SM3 of the clear bytes */
export async function writeSealed(folder: string, centerId: string, id: string, bytes: Buffer): Promise<{ key: string; sm3: Buffer }> {
  const secret = randomBytes(KEY_BYTES + IV_BYTES)
  const cipher = createCipheriv('sm4-ctr', secret.subarray(0, KEY_BYTES), secret.subarray(KEY_BYTES))
  const path = pathOf(folder, centerId, id)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(`${path}.part`, 'w', 0o600)
  await file.writeFile(Buffer.concat([cipher.update(bytes), cipher.final()]))
  await file.sync()
  await file.close()
  await rename(`${path}.part`, path)
  return { key: secret.toString('base64'), sm3: sm3(bytes) }
}

/** @throws Error when the file is gone or was changed */
export async function readSealed(folder: string, centerId: string, id: string, kept: { key: string; sm3: Buffer }): Promise<Buffer> {
  const secret = Buffer.from(kept.key, 'base64')
  const decipher = createDecipheriv('sm4-ctr', secret.subarray(0, KEY_BYTES), secret.subarray(KEY_BYTES))
  const bytes = Buffer.concat([decipher.update(await readFile(pathOf(folder, centerId, id))), decipher.final()])
  if (!sm3(bytes).equals(kept.sm3)) throw new Error('An attachment does not match its checksum.')
  return bytes
}

/** Its bytes are gone for good; one that is gone already is no trouble. */
export const removeSealed = (folder: string, centerId: string, id: string): Promise<void> => rm(pathOf(folder, centerId, id), { force: true })
