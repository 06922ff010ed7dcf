/** Guessing over many names meets no account's lock; one address may fail only so often, and passwords are checked only so many at once. */
import { Refusal } from '#platform/refusal.ts'

/** An office of hundreds behind one address mistypes less than this. */
const FAILURES_A_MINUTE = 60
const MINUTE_MS = 60_000
// Some seconds of waiting at the beginning of a shift; more is an attack on the threads that files need too.
const MOST_AT_ONCE = 200

export type SignInBrake = { run<T>(address: string, now: number, signIn: () => Promise<T>): Promise<T> }

export function signInBrake(): SignInBrake {
  let failures = new Map<string, number>()
  let minute = 0
  let running = 0
  return {
    async run(address, now, signIn) {
      if (Math.floor(now / MINUTE_MS) !== minute) {
        minute = Math.floor(now / MINUTE_MS)
        failures = new Map()
      }
      const failed = failures.get(address) ?? 0
      if (failed >= FAILURES_A_MINUTE || running >= MOST_AT_ONCE) throw new Refusal('too_many_requests')
      running += 1
      failures.set(address, failed + 1)
      const result = await signIn().finally(() => { running -= 1 })
      failures.set(address, (failures.get(address) ?? 1) - 1)
      return result
    },
  }
}
