/** Keys come from a provider (file by default, HSM in production). Values carry their key id. */
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto'
import { hmacSm3, requireNationalCrypto, sm3 } from './national-crypto.ts'

export type Keys = {
  seal(plain: string): Buffer
  open(sealed: Buffer): string
  /** HMAC-SM3 for equality search; purpose separates phone from name. */
  blind(purpose: string, value: string): Buffer
}

/** 32 random bytes each. The last of `sealing` seals, all of them open. The blind key never rotates with them: indexes would no longer meet. */
export type KeyMaterial = { sealing: Buffer[]; blind: Buffer }

const FORMAT = 1
const ID_BYTES = 4
const IV_AT = 1 + ID_BYTES
const TEXT_AT = IV_AT + 16
const MAC_BYTES = 32

// KeyObjects: handed raw bytes, node prepares the key anew at each call, which takes longer than the cipher.
type SealingKey = { id: Buffer; cipher: KeyObject; mac: KeyObject }

const deriveKey = (master: Buffer): SealingKey => ({
  id: sm3(Buffer.concat([Buffer.from('jiesu key id'), master])).subarray(0, ID_BYTES),
  cipher: createSecretKey(hmacSm3(master, 'sm4-ctr').subarray(0, 16)),
  mac: createSecretKey(hmacSm3(master, 'hmac-sm3')),
})

/** Hex id of the key a sealed value was made with. */
export const keyIdOf = (sealed: Buffer): string => sealed.toString('hex', 1, IV_AT)

/**
 * sm4-ctr, then HMAC-SM3 over everything before it: format (1 byte), key id (4), random IV (16), text, mac (32).
 * @param reload asked once for newer material when a value names an unknown key (another process rotated)
 * @throws Error when a value was changed or its key is not there
 */
export function keysFrom(material: KeyMaterial, reload?: () => KeyMaterial): Keys {
  requireNationalCrypto()
  const byId = new Map<string, SealingKey>()
  const purposes = new Map<string, KeyObject>()
  const learn = (next: KeyMaterial) => {
    for (const master of next.sealing) {
      const key = deriveKey(master)
      byId.set(key.id.toString('hex'), key)
    }
  }
  const newest = material.sealing.at(-1)
  if (!newest) throw new Error('No sealing key was given.')
  learn(material)
  const current = deriveKey(newest)

  const find = (id: string): SealingKey => {
    if (!byId.has(id) && reload) learn(reload())
    const key = byId.get(id)
    if (!key) throw new Error(`The key ${id} that sealed this value is not in the key store.`)
    return key
  }

  return {
    seal(plain) {
      const iv = randomBytes(16)
      const cipher = createCipheriv('sm4-ctr', current.cipher, iv)
      const body = Buffer.concat([Buffer.of(FORMAT), current.id, iv, cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([body, hmacSm3(current.mac, body)])
    },
    open(sealed) {
      if (sealed.length < TEXT_AT + MAC_BYTES || sealed[0] !== FORMAT) throw new Error('This is not a sealed value.')
      const key = find(keyIdOf(sealed))
      const body = sealed.subarray(0, -MAC_BYTES)
      if (!timingSafeEqual(hmacSm3(key.mac, body), sealed.subarray(-MAC_BYTES))) throw new Error('A sealed value was changed.')
      const cipher = createDecipheriv('sm4-ctr', key.cipher, body.subarray(IV_AT, TEXT_AT))
      return cipher.update(body.subarray(TEXT_AT), undefined, 'utf8') + cipher.final('utf8')
    },
    blind(purpose, value) {
      let key = purposes.get(purpose)
      if (!key) purposes.set(purpose, (key = createSecretKey(hmacSm3(material.blind, purpose))))
      return hmacSm3(key, value)
    },
  }
}
