/** 国密 SM3 and SM4 from Node's own OpenSSL. */
import { createHmac, getCiphers, getHashes, hash, type KeyObject } from 'node:crypto'

export const sm3 = (data: Uint8Array): Buffer => hash('sm3', data, 'buffer')
export const hmacSm3 = (key: Uint8Array | KeyObject, data: Uint8Array | string): Buffer => createHmac('sm3', key).update(data).digest()

/** One clear sentence at start instead of a failure at the first caller's name. */
export function requireNationalCrypto(hashes = getHashes(), ciphers = getCiphers()): void {
  const missing = [...(hashes.includes('sm3') ? [] : ['sm3']), ...(ciphers.includes('sm4-ctr') ? [] : ['sm4-ctr'])]
  if (missing.length > 0) {
    throw new Error(`This Node.js was built without ${missing.join(' and ')}; Jiesu needs a Node.js 24 with the national algorithms of OpenSSL.`)
  }
}
