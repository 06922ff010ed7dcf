/** Mouth and ear of a telephone outside: G.711a over RTP, with a voice of its own; keys go out as RFC 4733. sipp does the talking in SIP. */
import { createSocket } from 'node:dgram'
import { sampleOf, VOICES, type Voice } from './tone.ts'

export type Ear = { port: number; /** what was heard since, at 8000 Hz; 0: all of it */ heard(lastMs?: number): Float32Array; press(key: string): Promise<void>; /** packets that came */ packets(): number; close(): void }
const FRAME = 160
const KEYS = '0123456789*#'
const EVENT_TYPE = 96

export async function openEar(address: string, port: number, voice: Voice | undefined): Promise<Ear> {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve, reject) => { socket.once('error', reject); socket.bind(port, address, resolve) })
  const frames: { at: number; samples: Float32Array }[] = []
  const state: { to?: { address: string; port: number }; seq: number; sent: number; key?: { code: number; at: number; left: number; done: () => void } | undefined; got: number } = { seq: 1, sent: 0, got: 0 }
  socket.on('message', (packet, from) => {
    if (packet.length < 12) return
    if ((packet[1]! & 0x7f) !== 8) return
    state.to = { address: from.address, port: from.port }
    state.got += 1
    frames.push({ at: Date.now(), samples: decode(packet.subarray(12)) })
  })
  const began = performance.now()
  const timer = setInterval(() => {
    while (state.to && state.sent * 20 < performance.now() - began) send()
    // Nobody to talk to yet: no packets pile up.
    if (!state.to) state.sent = Math.floor((performance.now() - began) / 20)
  }, 10)

  function send(): void {
    const header = Buffer.alloc(12)
    header[0] = 0x80
    header.writeUInt16BE(state.seq & 0xffff, 2)
    header.writeUInt32BE(0x51b9, 8)
    let body: Buffer
    if (state.key) {
      const { key } = state
      const isEnd = key.left <= 3
      header[1] = EVENT_TYPE | (key.left === 11 ? 0x80 : 0)
      header.writeUInt32BE(key.at, 4)
      body = Buffer.from([key.code, (isEnd ? 0x80 : 0) | 10, 0, 0])
      body.writeUInt16BE(Math.min(8, 12 - key.left) * FRAME, 2)
      key.left -= 1
      if (key.left === 0) { key.done(); state.key = undefined }
    } else {
      header[1] = 8
      header.writeUInt32BE(state.sent * FRAME, 4)
      body = Buffer.alloc(FRAME, SILENCE)
      if (voice) for (let i = 0; i < FRAME; i += 1) body[i] = encode(sampleOf(VOICES[voice], state.sent * FRAME + i, 8000))
    }
    socket.send(Buffer.concat([header, body]), state.to!.port, state.to!.address, () => undefined)
    state.seq += 1
    state.sent += 1
  }

  return {
    port, packets: () => state.got,
    heard(lastMs = 0) {
      const from = lastMs === 0 ? 0 : Date.now() - lastMs
      const kept = frames.filter(({ at }) => at >= from)
      const all = new Float32Array(kept.reduce((sum, { samples }) => sum + samples.length, 0))
      let to = 0
      for (const { samples } of kept) { all.set(samples, to); to += samples.length }
      return all
    },
    press: (key) => new Promise((resolve) => { state.key = { code: KEYS.indexOf(key), at: state.sent * FRAME, left: 11, done: resolve } }),
    close() { clearInterval(timer); socket.close() },
  }
}

const SILENCE = 0xd5
function encode(value: number): number {
  const pcm = Math.round(Math.max(-1, Math.min(1, value)) * 32_635)
  const sign = pcm >= 0 ? 0x80 : 0
  const size = Math.abs(pcm) >> 4
  const exponent = Math.max(0, 31 - Math.clz32(size) - 3)
  const code = size < 32 ? size : (exponent << 4) | ((size >> (exponent - 1)) & 0x0f)
  return (sign | code) ^ 0x55
}
const TABLE = Float32Array.from({ length: 256 }, (_, byte) => {
  const code = byte ^ 0x55
  const exponent = (code >> 4) & 7
  const step = code & 0x0f
  const size = exponent === 0 ? (step << 4) + 8 : ((step << 4) + 0x108) << (exponent - 1)
  return ((code & 0x80) !== 0 ? size : -size) / 32_768
})
const decode = (bytes: Buffer): Float32Array => Float32Array.from(bytes, (byte) => TABLE[byte]!)
