/**
 * Speech, heard and spoken, behind one interface. The only engine so far is sherpa-onnx: the site puts a model's files and a `speech.json` into a folder
 * and installs the package `sherpa-onnx-node` there (32 MB, Apache-2.0); the product ships neither. Decoding runs in the engine's own threads.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { SpeechMissing } from '#contract/speech.ts'
import { Refusal } from './refusal.ts'
import { StartProblem } from './start-problem.ts'
import { readWave, writeWave, type Wave } from './wave.ts'

export type Speech = {
  missing: SpeechMissing | null
  /** @throws Refusal speech_missing, speech_unreadable */
  transcribe(wav: Buffer): Promise<{ text: string; seconds: number }>
  /** no_voice: recordings can be transcribed, but nothing can be said */
  voiceMissing: SpeechMissing | 'no_voice' | null
  /** @returns a wav @throws Refusal speech_missing */
  speak(text: string): Promise<Buffer>
}

const Settings = z.strictObject({
  engine: z.literal('sherpa-onnx'), type: z.enum(['paraformer', 'sense_voice', 'zipformer_ctc']),
  model: z.string().min(1), tokens: z.string().min(1), threads: z.number().int().min(1).max(64).default(2),
  voice: z.strictObject({ type: z.literal('vits'), model: z.string().min(1), tokens: z.string().min(1), lexicon: z.string().min(1).optional(), speaker: z.number().int().min(0).default(0), speed: z.number().min(0.5).max(2).default(1) }).optional(),
})
type Settings = z.output<typeof Settings>

type Recognizer = { createStream(): { acceptWaveform(wave: Wave): void }; decodeAsync(stream: unknown): Promise<{ text?: string }> }
type Voice = { generateAsync(request: { text: string; sid: number; speed: number }): Promise<Wave> }
type Sherpa = { OfflineRecognizer: { createAsync(config: object): Promise<Recognizer> }; OfflineTts: { createAsync(config: object): Promise<Voice> } }

const without = (missing: SpeechMissing): Speech => {
  const refuse = () => Promise.reject(new Refusal('speech_missing', { missing }))
  return { missing, voiceMissing: missing, transcribe: refuse, speak: refuse }
}

/** @param folder of the site's model, or undefined */
export function openSpeech(folder: string | undefined): Speech {
  if (folder === undefined) return without('not_configured')
  const settings = settingsIn(folder)
  if (!settings) return without('no_weights')
  const engine = engineIn(folder)
  if (!engine) return without('no_engine')
  let recognizer: Promise<Recognizer> | undefined
  let mouth: Promise<Voice> | undefined
  const { voice } = settings
  const canSpeak = voice !== undefined && [voice.model, voice.tokens, ...(voice.lexicon ? [voice.lexicon] : [])].every((name) => existsSync(join(folder, name)))
  return {
    missing: null, voiceMissing: canSpeak ? null : 'no_voice',
    async speak(text) {
      if (!canSpeak) throw new Refusal('speech_missing', { missing: 'no_voice' })
      mouth ??= engine.OfflineTts.createAsync({ model: { vits: { model: join(folder, voice.model), tokens: join(folder, voice.tokens), ...(voice.lexicon ? { lexicon: join(folder, voice.lexicon) } : {}) }, numThreads: settings.threads, provider: 'cpu', debug: false } })
      return writeWave(await (await mouth).generateAsync({ text, sid: voice.speaker, speed: voice.speed }))
    },
    async transcribe(wav) {
      const wave = readWave(wav)
      if (!wave) throw new Refusal('speech_unreadable')
      // The model is read at the first recording: it takes seconds and hundreds of megabytes.
      recognizer ??= engine.OfflineRecognizer.createAsync(configOf(folder, settings))
      const ready = await recognizer
      const stream = ready.createStream()
      stream.acceptWaveform(wave)
      const { text = '' } = await ready.decodeAsync(stream)
      return { text: text.trim(), seconds: Math.round(wave.samples.length / wave.sampleRate) }
    },
  }
}

function settingsIn(folder: string): Settings | undefined {
  const file = join(folder, 'speech.json')
  if (!existsSync(file)) return undefined
  const read = Settings.safeParse(parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new StartProblem(`The file ${file} is not usable: ${read.error.issues[0]?.path.join('.') ?? ''} ${read.error.issues[0]?.message ?? ''}.`)
  const settings = read.data
  return [settings.model, settings.tokens].every((name) => existsSync(join(folder, name))) ? settings : undefined
}

const PACKAGE = 'sherpa-onnx-node'
function engineIn(folder: string): Sherpa | undefined {
  const require = createRequire(join(folder, 'speech.json'))
  const isThere = (require.resolve.paths(PACKAGE) ?? []).some((path) => existsSync(join(path, PACKAGE)))
  return isThere ? (require(PACKAGE) as Sherpa) : undefined
}

function configOf(folder: string, { type, model, tokens, threads }: Settings): object {
  const path = join(folder, model)
  const part = { paraformer: { paraformer: { model: path } }, zipformer_ctc: { zipformerCtc: { model: path } }, sense_voice: { senseVoice: { model: path, language: 'auto', useInverseTextNormalization: 1 } } }[type]
  return { featConfig: { sampleRate: 16_000, featureDim: 80 }, modelConfig: { ...part, tokens: join(folder, tokens), numThreads: threads, provider: 'cpu', debug: 0 } }
}
