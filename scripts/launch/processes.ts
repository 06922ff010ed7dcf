/** The processes of an installation: started, watched, restarted when they fall, stopped in order. */
import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

export type ProcessName = 'web' | 'work' | 'voice'
export type FromProcess = { kind: 'ready' } | { kind: 'problem' }

const STOP_WITHIN_MS = 20_000
const LONGEST_PAUSE_MS = 30_000
const HEALTHY_AFTER_MS = 60_000

export class Watched {
  readonly name: ProcessName
  readonly #file: string
  readonly #env: NodeJS.ProcessEnv
  readonly #onProblem: () => void
  #child: ChildProcess | undefined
  #stopping = false
  #falls = 0

  constructor(name: ProcessName, options: { file: string; env: NodeJS.ProcessEnv; onProblem: () => void }) {
    this.name = name
    this.#file = options.file
    this.#env = options.env
    this.#onProblem = options.onProblem
  }

  /** Resolves when the process says it is ready, or when it cannot start for a reason it has told. */
  start(): Promise<void> {
    return new Promise((done) => {
      const child = fork(this.#file, [this.name], { env: this.#env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
      const began = Date.now()
      this.#child = child
      child.on('message', (message: FromProcess) => {
        done()
        if (message.kind === 'problem') this.#onProblem()
      })
      child.on('exit', (code, signal) => {
        done()
        if (Date.now() - began > HEALTHY_AFTER_MS) this.#falls = 0
        void this.#fell(code, signal)
      })
    })
  }

  async #fell(code: number | null, signal: string | null): Promise<void> {
    this.#child = undefined
    if (this.#stopping) return
    this.#falls += 1
    const pause = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** (this.#falls - 1))
    console.error(`The process "${this.name}" ended (${signal ?? `code ${code}`}); it starts again in ${pause / 1000} s.`)
    await sleep(pause)
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- stop() may have run during the pause
    if (!this.#stopping) await this.start()
  }

  async stop(): Promise<void> {
    this.#stopping = true
    const child = this.#child
    if (!child) return
    const gone = new Promise<void>((done) => { child.once('exit', () => done()) })
    child.kill('SIGTERM')
    const last = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
    await gone
    clearTimeout(last)
  }
}
