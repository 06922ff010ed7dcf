/** Failures that are nobody's fault and pass: who meets one tries again. */
import { codeOf } from './loop.ts'

/** Lost connections, shutdown. */
const LOST = /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/
/** Deadlocks, serialization, too little of something, lock time-outs. */
const BUSY = /^(40|53|55P03)/
/** pg's own words for a connection that broke carry no code. */
const BROKEN = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

export type Passing = 'lost' | 'busy'
export function passingFailure(error: unknown): Passing | undefined {
  const code = codeOf(error)
  if (LOST.test(code) || (error instanceof Error && BROKEN.test(error.message))) return 'lost'
  return BUSY.test(code) ? 'busy' : undefined
}
