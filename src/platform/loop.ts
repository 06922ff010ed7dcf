/** A job that runs again and again in this process: never twice at once, woken early when there is something to do. */
import { setTimeout as sleep } from 'node:timers/promises'

/** What pino offers of it. Fields are ids, codes and durations only. */
export type Log = { info(fields: object, message: string): void; error(fields: object, message: string): void }
export const noLog: Log = { info: () => undefined, error: () => undefined }

export type Loop = { wake(): void; stop(): Promise<void> }

export type LoopOptions = {
  name: string
  /** @returns true when there is more to do at once */
  run(): Promise<boolean>
  /** longest pause; a wake ends it early */
  everyMs: number
  /** shortest pause, also when woken: what arrives meanwhile goes in one batch */
  restMs?: number
  log: Log
}

const FAILED_PAUSE_MS = 1000

export function startLoop(options: LoopOptions): Loop {
  const { restMs = 0, everyMs } = options
  const stopping = new AbortController()
  let awake: AbortController | undefined
  let called = false

  const pause = async (ms: number, signal: AbortSignal) => { await sleep(ms, undefined, { signal }).catch(() => undefined) }
  const rest = async () => {
    if (restMs > 0) await pause(restMs, stopping.signal)
    if (called || stopping.signal.aborted) return
    awake = new AbortController()
    await pause(everyMs - restMs, AbortSignal.any([awake.signal, stopping.signal]))
    awake = undefined
  }
  const turn = async () => {
    called = false
    try {
      if (!(await options.run())) await rest()
    } catch (error) {
      options.log.error({ loop: options.name, code: codeOf(error) }, 'a background loop failed and will try again')
      await pause(FAILED_PAUSE_MS, stopping.signal)
    }
  }
  const ended = (async () => {
    while (!stopping.signal.aborted) await turn()
  })()

  return {
    wake() {
      called = true
      awake?.abort()
    },
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

/** SQLSTATE or error name: safe to log, unlike the message. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
