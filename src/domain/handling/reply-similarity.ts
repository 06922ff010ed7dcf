/** 套话: an answer that is nearly an earlier one. Runs of five signs in common, without numbers and polite forms. */
import type { Earlier, ReplyHint } from './reply-hint.ts'

const RUN = 5
/** share of the runs of the shorter of the two; measured in docs/evaluation/reply-check.md */
export const TOO_LIKE = 0.75
/** What is shorter is like everything. */
const SHORTEST = 40
const POLITE = /(?:您好|你好|网友|尊敬的[\p{Script=Han}]{0,8}|感谢您?[^。！\n]{0,40}|欢迎[^。！\n]{0,30}|现将[^。，\n]{0,20}(?:如下|回复)|您?的?留言已?(?:收悉|阅)|特此回复|祝您[^。！\n]{0,20})[。！，：:]?/gu

export const bare = (text: string): string => text.replaceAll(POLITE, '').replaceAll(/[^\p{Script=Han}]/gu, '')

export function runsOf(text: string): Set<string> {
  const said = bare(text)
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= said.length; at += 1) runs.add(said.slice(at, at + RUN))
  return runs
}

/** 0–1 */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let common = 0
  for (const run of small) if (large.has(run)) common += 1
  // Of very unequal length: a sentence taken over is no boiler plate.
  return (common / small.size) * Math.min(1, (2 * small.size) / large.size)
}

export function likeEarlier(text: string, earlier: readonly Earlier[]): ReplyHint[] {
  if (bare(text).length < SHORTEST) return []
  const own = runsOf(text)
  let best: { number: string; share: number } | undefined
  for (const { number, publicAnswer } of earlier) {
    const share = similarity(own, runsOf(publicAnswer))
    if (share >= TOO_LIKE && share > (best?.share ?? 0)) best = { number, share }
  }
  return best ? [{ code: 'boiler_plate', severity: 'warn', from: 0, to: text.length, values: { number: best.number, percent: Math.round(best.share * 100) } }] : []
}
