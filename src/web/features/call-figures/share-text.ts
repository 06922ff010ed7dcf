/** Rounded down, so that what is below the mark never reads as having reached it. */
export const shareText = ({ count, of }: { count: number; of: number }): string => (of === 0 ? '—' : `${(Math.floor((count / of) * 1000 + 1e-9) / 10).toFixed(1)} %`)
/** 75 → "1:15" */
export const clockText = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
