/** The session's idle time-out counts what a person does, not what an open screen fetches by itself. */
const QUIET_MS = 60_000
let usedAt = Date.now()

// Absent where a test runs without a browser.
for (const kind of ['pointerdown', 'keydown', 'wheel']) globalThis.addEventListener?.(kind, () => { usedAt = Date.now() }, { capture: true, passive: true })

export const isUnattended = (): boolean => Date.now() - usedAt > QUIET_MS
