import { createCipheriv } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sm2 } from 'sm-crypto-v2'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileKeys, rotateKeys } from './file-keys.ts'
import { keyIdOf, keysFrom } from './keys.ts'
import { hmacSm3, requireNationalCrypto, sm3 } from './national-crypto.ts'

const hex = (text: string) => Buffer.from(text, 'hex')
const material = { sealing: [hex('11'.repeat(32))], blind: hex('22'.repeat(32)) }

describe('the national algorithms give the published values', () => {
  test('SM3, GM/T 0004-2012 appendix A', () => {
    expect(sm3(Buffer.from('abc')).toString('hex')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    expect(sm3(Buffer.from('abcd'.repeat(16))).toString('hex')).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  })
  test('SM4, GM/T 0002-2012 appendix A; the counter mode agrees with the block', () => {
    const key = hex('0123456789abcdeffedcba9876543210')
    const block = createCipheriv('sm4-ecb', key, null).setAutoPadding(false).update(key)
    expect(block.toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
    expect(createCipheriv('sm4-ctr', key, key).update(Buffer.alloc(16)).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  })
  test('HMAC-SM3, draft-oscca vector', () => {
    const key = Buffer.from(Array.from({ length: 32 }, (_, i) => i + 1))
    const data = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'.repeat(2)
    expect(hmacSm3(key, data).toString('hex')).toBe('ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a')
  })
  test('SM2 signs and verifies, and a changed word fails', () => {
    const pair = sm2.generateKeyPairHex()
    const signature = sm2.doSignature('head', pair.privateKey, { hash: true })
    expect(sm2.doVerifySignature('head', signature, pair.publicKey, { hash: true })).toBe(true)
    expect(sm2.doVerifySignature('heal', signature, pair.publicKey, { hash: true })).toBe(false)
  })
  test('a Node without them is named at start', () => {
    expect(() => requireNationalCrypto(['sha256'], ['aes-256-gcm'])).toThrow(/without sm3 and sm4-ctr/)
    expect(() => requireNationalCrypto()).not.toThrow()
  })
})

describe('sealed values', () => {
  const keys = keysFrom(material)
  test('open to what was sealed, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => keys.open(keys.seal(text)) === text))
    expect(keys.open(keys.seal('张某某 13800000000'))).toBe('张某某 13800000000')
  })
  test('differ each time and do not show the text', () => {
    expect(keys.seal('same')).not.toEqual(keys.seal('same'))
    expect(keys.seal('13800000000').includes('13800000000')).toBe(false)
  })
  test('fail on any changed byte, on shortening and on foreign bytes', () => {
    const sealed = keys.seal('浙江省')
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed)
      changed[i]! ^= 1
      expect(() => keys.open(changed)).toThrow()
    }
    expect(() => keys.open(sealed.subarray(0, -1))).toThrow(/changed/)
    expect(() => keys.open(Buffer.from('plain'))).toThrow(/not a sealed value/)
  })
  test('name their key; the newest seals, older ones still open', () => {
    const rotated = keysFrom({ ...material, sealing: [...material.sealing, hex('33'.repeat(32))] })
    const old = keys.seal('before')
    expect(rotated.open(old)).toBe('before')
    expect(keyIdOf(rotated.seal('after'))).not.toBe(keyIdOf(old))
    expect(() => keys.open(rotated.seal('after'))).toThrow(/not in the key store/)
  })
  test('blind indexes meet for the same purpose only, and under rotation', () => {
    const rotated = keysFrom({ ...material, sealing: [hex('33'.repeat(32))] })
    expect(keys.blind('phone', '138')).toEqual(rotated.blind('phone', '138'))
    expect(keys.blind('phone', '138')).not.toEqual(keys.blind('name', '138'))
    expect(keys.blind('phone', '138')).toHaveLength(32)
  })
})

describe('key files', () => {
  let dir = ''
  beforeEach(() => { dir = join(mkdtempSync(join(tmpdir(), 'jiesu-keys-')), 'keys') })
  afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }))

  test('are made once, for the owner only', () => {
    const sealed = fileKeys(dir).seal('kept')
    expect(fileKeys(dir).open(sealed)).toBe('kept')
    expect(statSync(dir).mode & 0o777).toBe(0o700)
    for (const name of ['blind.key', 'seal-0001.key']) expect(statSync(join(dir, name)).mode & 0o777).toBe(0o600)
  })
  test('missing or damaged ones are named, never replaced in silence', () => {
    expect(() => fileKeys(dir, { create: false })).toThrow(/No keys in/)
    fileKeys(dir)
    writeFileSync(join(dir, 'seal-0001.key'), 'abc')
    expect(() => fileKeys(dir)).toThrow(/damaged/)
    expect(readFileSync(join(dir, 'seal-0001.key'), 'utf8')).toBe('abc')
  })
  test('rotation: a running process opens what the next one seals', () => {
    const running = fileKeys(dir)
    rotateKeys(dir)
    const sealed = fileKeys(dir).seal('newer')
    expect(running.open(sealed)).toBe('newer')
    expect(keyIdOf(sealed)).not.toBe(keyIdOf(running.seal('x')))
  })
})
