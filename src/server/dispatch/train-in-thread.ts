/** Hands the tickets to a thread and listens. Whoever asks may stop it at any time; nothing is left then. */
import { Worker } from 'node:worker_threads'
import type { TRAINING_STEPS } from '#contract/category-models.ts'
import type { Figures } from '#domain/category/figures.ts'
import type { Category } from '#domain/profile/catalogue.ts'
import type { TicketSample } from './training-samples.query.ts'

export type Progress = { step: (typeof TRAINING_STEPS)[number]; done: number; total: number }
export type Trained = {
  bytes: Uint8Array; figures: Figures | null; oldFigures: Figures | null
  learned: number; heldOut: number; seeded: number; generated: number; corrected: number; categories: number; features: number
}
export type ToThread = { kind: 'tickets'; tickets: TicketSample[] } | { kind: 'learn'; categories: Category[]; old: Uint8Array | null }
export type FromThread = { kind: 'progress' } & Progress | { kind: 'trained'; trained: Trained }

type Given = { pages: AsyncIterable<TicketSample[]>; categories: Category[]; old: Uint8Array | null; onProgress: (progress: Progress) => void; signal: AbortSignal }

/** @throws the thread's error, or the reason of the signal */
export async function trainInThread({ pages, categories, old, onProgress, signal }: Given): Promise<Trained> {
  signal.throwIfAborted()
  const thread = new Worker(new URL('train-thread.ts', import.meta.url))
  const post = (message: ToThread) => thread.postMessage(message)
  const ended = new Promise<Trained>((resolve, reject) => {
    thread.on('message', (message: FromThread) => { if (message.kind === 'trained') resolve(message.trained); else onProgress(message) })
    thread.on('error', reject)
    thread.on('exit', (code) => reject(new Error(`the training thread ended by itself (${code})`)))
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  // Reading may fail first; the thread's end is then nobody's surprise.
  ended.catch(() => undefined)
  try {
    let read = 0
    for await (const tickets of pages) {
      signal.throwIfAborted()
      post({ kind: 'tickets', tickets })
      read += tickets.length
      onProgress({ step: 'reading', done: read, total: 0 })
    }
    post({ kind: 'learn', categories, old })
    return await ended
  } finally {
    await thread.terminate()
  }
}
