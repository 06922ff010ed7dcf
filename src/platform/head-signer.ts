/** The key that signs the chain's heads: SM2, in a file outside the database. Every SM2 operation goes through sm-crypto-v2. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sm2 } from 'sm-crypto-v2'
import { sm3 } from './national-crypto.ts'

export type HeadSigner = { keyId: string; publicKey: string; sign(text: string): string }

const PRIVATE = 'head-sm2.key'
const PUBLIC = 'head-sm2.pub'

export const headKeyId = (publicKey: string): string => sm3(Buffer.from(publicKey, 'hex')).toString('hex', 0, 4)

export const verifyHeadSignature = (text: string, signature: string, publicKey: string): boolean =>
  sm2.doVerifySignature(text, signature, publicKey, { hash: true })

/** @param dir <data>/keys. The public half lies beside it for the auditor to take away. */
export function fileHeadSigner(dir: string): HeadSigner {
  const path = join(dir, PRIVATE)
  if (!existsSync(path)) createPair(dir)
  const privateKey = readFileSync(path, 'utf8').trim()
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey)
  return { keyId: headKeyId(publicKey), publicKey, sign: (text) => sm2.doSignature(text, privateKey, { hash: true, publicKey }) }
}

/** Public keys the verifier trusts: one a line, newest last. */
export function readPublicKeys(dir: string): string[] {
  const path = join(dir, PUBLIC)
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter((line) => line !== '') : []
}

function createPair(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const { privateKey, publicKey } = sm2.generateKeyPairHex()
  const file = openSync(join(dir, PRIVATE), 'wx', 0o600)
  writeSync(file, `${privateKey}\n`)
  fsyncSync(file)
  closeSync(file)
  writeFileSync(join(dir, PUBLIC), `${[...readPublicKeys(dir), publicKey].join('\n')}\n`)
}
