/** Ears and a mouth for tests: a sound is its own text, so what a caller "says" is recognised without weights. Of no use to a site. */
import type { Speech } from '#platform/speech.ts'
import { ScriptedEngine } from './scripted-engine.ts'

export const SCRIPTED_SPEECH: Speech = {
  missing: null, voiceMissing: null,
  transcribe: async (wav) => ({ text: wav.toString('utf8'), seconds: 1 }),
  speak: async (text) => Buffer.from(text, 'utf8'),
}

/** Hands sound over: the test says what is heard next, and reads what was spoken. */
export class SpeakingEngine extends ScriptedEngine {
  readonly spoken: string[] = []
  private readonly heard: string[] = []
  private readonly hearers: ((words: string) => void)[] = []

  says(words: string): void {
    const hearer = this.hearers.shift()
    if (hearer) hearer(words)
    else this.heard.push(words)
  }
  async listen(_legId: string, until: AbortSignal): Promise<Uint8Array | undefined> {
    const words = this.heard.shift() ?? await new Promise<string | undefined>((resolve) => {
      this.hearers.push(resolve)
      until.addEventListener('abort', () => { const at = this.hearers.indexOf(resolve); if (at >= 0) this.hearers.splice(at, 1); resolve(undefined) })
    })
    return words === undefined ? undefined : Buffer.from(words, 'utf8')
  }
  async speak(_legId: string, wav: Uint8Array): Promise<void> { this.spoken.push(Buffer.from(wav).toString('utf8')) }
}
