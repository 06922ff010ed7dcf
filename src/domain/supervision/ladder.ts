/** 督办阶梯: an order holds its rung's code, so rungs may be renamed, moved and added under running orders. */
import type { Rung } from '../profile/supervision.ts'

export type Ladder = readonly Rung[]

/** The rung an order stands on; one that was taken away is the rung that replaces it. */
export const rungOf = (ladder: Ladder, code: string): Rung | undefined =>
  ladder.find((rung) => rung.code === code) ?? ladder.find(({ replaces }) => replaces?.includes(code))

export const heightOf = (ladder: Ladder, code: string): number => ladder.findIndex((rung) => rung === rungOf(ladder, code))

export const nextRung = (ladder: Ladder, code: string): Rung | undefined => {
  const height = heightOf(ladder, code)
  return height < 0 ? undefined : ladder[height + 1]
}

/** Where orders on rungs taken away go on; `lost`: rungs with running orders that nothing replaces. */
export function remap(ladder: Ladder, standing: readonly string[]): { moves: Map<string, string>; lost: string[] } {
  const moves = new Map<string, string>()
  const lost: string[] = []
  for (const code of standing) {
    const rung = rungOf(ladder, code)
    if (!rung) lost.push(code)
    else if (rung.code !== code) moves.set(code, rung.code)
  }
  return { moves, lost }
}
