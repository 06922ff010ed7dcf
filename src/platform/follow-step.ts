/**
 * moved: the cursor went on · idle: nothing new · busy: another process is at it · waiting: a failed event rests before its next attempt ·
 * failed: an event failed and will be tried again · parked: it failed for the fifth time and was set aside
 */
export type Step = { state: 'moved' | 'idle' | 'busy' | 'waiting' | 'failed' | 'parked'; events: number }
