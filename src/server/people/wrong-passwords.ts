/** 登录失败锁定: five wrong passwords in a row close the account for a while (GB/T 22239 8.1.4.1). */
export const MOST_FAILURES = 5
export const LOCK_MS = 15 * 60_000

type State = { failures: number; lockedUntil: number | null }

export const lockedUntilOf = ({ lockedUntil }: State, now: number): number | undefined =>
  lockedUntil !== null && now < lockedUntil ? lockedUntil : undefined

/** Counting begins anew after a lock. */
export const failedState = ({ failures }: State, now: number): State =>
  failures + 1 >= MOST_FAILURES ? { failures: 0, lockedUntil: now + LOCK_MS } : { failures: failures + 1, lockedUntil: null }
