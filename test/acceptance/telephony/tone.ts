/** A voice everybody can be told by: a tone of one's own, in short pulses as speech comes, and how strongly it stands in what somebody hears. */
import { writeFileSync } from 'node:fs'

/** One each, no multiple of another, so that what a codec adds to one is not taken for another. */
export const VOICES = { citizen: 1000, agent1: 1330, agent2: 1570, leader: 730, unit: 880, partner: 1180, viewer: 1790 } as const
export type Voice = keyof typeof VOICES
const ON_MS = 400
const EVERY_MS = 500
const LOUD = 0.4

export const sampleOf = (hertz: number, at: number, rate: number): number => ((at * 1000 / rate) % EVERY_MS < ON_MS ? LOUD * Math.sin(2 * Math.PI * hertz * at / rate) : 0)

/** What Chromium takes for a microphone; whole pulses, so that it loops without a click. */
export function writeVoice(file: string, hertz: number): void {
  const rate = 48_000
  const count = rate * 4
  const wav = Buffer.alloc(44 + count * 2)
  wav.write('RIFF', 0); wav.writeUInt32LE(36 + count * 2, 4); wav.write('WAVEfmt ', 8); wav.writeUInt32LE(16, 16); wav.writeUInt16LE(1, 20); wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(rate, 24); wav.writeUInt32LE(rate * 2, 28); wav.writeUInt16LE(2, 32); wav.writeUInt16LE(16, 34); wav.write('data', 36); wav.writeUInt32LE(count * 2, 40)
  for (let at = 0; at < count; at += 1) wav.writeInt16LE(Math.round(32_767 * sampleOf(hertz, at, rate)), 44 + at * 2)
  writeFileSync(file, wav)
}

/** Goertzel: amplitude of one frequency in one stretch, 1 = as loud as can be. */
export function goertzel(samples: ArrayLike<number>, from: number, length: number, hertz: number, rate: number): number {
  const k = 2 * Math.cos(2 * Math.PI * hertz / rate)
  let [a, b] = [0, 0]
  for (let i = from; i < from + length; i += 1) {
    // A Hann window: a strong neighbour must not be taken for the tone looked for.
    const c = samples[i]! * (0.5 - 0.5 * Math.cos(2 * Math.PI * (i - from) / length)) + k * a - b
    b = a
    a = c
  }
  return 4 * Math.sqrt(Math.max(0, a * a + b * b - k * a * b)) / length
}

const STRETCH_MS = 100
/** The loudest stretches count, since voices come in pulses: dB below the loudest there can be, -99 for none. */
export function level(samples: ArrayLike<number>, hertz: number, rate = 8000): number {
  const length = Math.round(rate * STRETCH_MS / 1000)
  const found: number[] = []
  for (let from = 0; from + length <= samples.length; from += length) found.push(goertzel(samples, from, length, hertz, rate))
  if (found.length === 0) return -99
  found.sort((x, y) => y - x)
  const strong = found[Math.floor(found.length / 5)]!
  return strong < 1e-5 ? -99 : Math.round(20 * Math.log10(strong))
}
/** Between the two nothing is said: neither plainly heard nor plainly absent. */
export const HEARD_DB = -30
export const ABSENT_DB = -42

export type Heard = Partial<Record<Voice, number>>
export const voicesIn = (samples: ArrayLike<number>, rate = 8000): Record<Voice, number> =>
  Object.fromEntries(Object.entries(VOICES).map(([name, hertz]) => [name, level(samples, hertz, rate)])) as Record<Voice, number>
