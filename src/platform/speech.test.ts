/** Against a stand-in that has the engine's published interface (sherpa-onnx-node 1.13): createAsync, createStream, acceptWaveform, decodeAsync. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSpeech } from './speech.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiesu-speech-'))
afterAll(() => rmSync(folder, { recursive: true }))

const STAND_IN = `
class OfflineRecognizer {
  static async createAsync(config) { const r = new OfflineRecognizer(); r.config = config; OfflineRecognizer.made = (OfflineRecognizer.made ?? 0) + 1; return r }
  createStream() { return { acceptWaveform(wave) { this.wave = wave } } }
  async decodeAsync(stream) { return { text: ' ' + [this.config.modelConfig.numThreads, Object.keys(this.config.modelConfig)[0], stream.wave.samples.length, OfflineRecognizer.made].join(' ') + ' ' } }
}
module.exports = { OfflineRecognizer }`

function wav(seconds: number, channels = 1, rate = 16_000): Buffer {
  const head = Buffer.alloc(44)
  const bytes = seconds * rate * 2 * channels
  head.write('RIFF', 0)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(channels, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(bytes, 40)
  return Buffer.concat([head, Buffer.alloc(bytes)])
}
const put = (name: string, text: string) => { mkdirSync(join(folder, name, '..'), { recursive: true }); writeFileSync(join(folder, name), text) }

test('each thing that is missing is named, and a recording is refused with it', async () => {
  expect(openSpeech(undefined).missing).toBe('not_configured')
  expect(openSpeech(folder).missing).toBe('no_weights')
  put('speech.json', JSON.stringify({ engine: 'sherpa-onnx', type: 'paraformer', model: 'm.onnx', tokens: 'tokens.txt', threads: 3 }))
  expect(openSpeech(folder).missing).toBe('no_weights')
  put('m.onnx', 'weights')
  put('tokens.txt', 'tokens')
  expect(openSpeech(folder).missing).toBe('no_engine')
  await expect(openSpeech(folder).transcribe(wav(1))).rejects.toMatchObject({ code: 'speech_missing', details: { missing: 'no_engine' } })
})

test('a recording becomes text; the model is read once', async () => {
  put('node_modules/sherpa-onnx-node/index.js', STAND_IN)
  const speech = openSpeech(folder)
  expect(speech.missing).toBeNull()
  expect(await Promise.all([speech.transcribe(wav(2)), speech.transcribe(wav(3, 2, 8_000))])).toEqual([{ text: '3 paraformer 32000 1', seconds: 2 }, { text: '3 paraformer 24000 1', seconds: 3 }])
})

test('what is no WAV never reaches the engine', async () => {
  const speech = openSpeech(folder)
  for (const bytes of [Buffer.alloc(0), Buffer.from('not a recording'), Buffer.alloc(100), wav(0)]) await expect(speech.transcribe(bytes)).rejects.toMatchObject({ code: 'speech_unreadable' })
})

test('settings that are wrong are told at the start', () => {
  put('speech.json', JSON.stringify({ engine: 'other' }))
  expect(() => openSpeech(folder)).toThrow(/engine/)
})
