/** An agent's numbers of a stretch of time, as screens show them. */
import type { AgentFiguresView } from '#contract/call-figures.ts'
import type { AgentState } from '#domain/telephony/acd.ts'
import { median, occupancy } from '#domain/telephony/figures.ts'
import type { AgentRow, SeatTime } from './agent-figures.query.ts'

const mean = (ms: number, of: number): number | null => (of === 0 ? null : Math.round(ms / of / 100) / 10)

export function agentFigures(row: Omit<AgentRow, 'agentId'>, times: readonly SeatTime[]): AgentFiguresView {
  const ms: Partial<Record<AgentState, number>> = {}
  for (const { state, ms: part } of times) ms[state] = (ms[state] ?? 0) + part
  return {
    answered: row.answered, dialled: row.dialled, meanWait: mean(row.waitMs, row.answered), meanTalk: mean(row.talkMs, row.talked), meanWrapUp: mean(row.wrapMs, row.wrapped),
    resolved: { count: row.resolved, of: row.bound }, meanRating: row.rated === 0 ? null : Math.round((row.ratingSum / row.rated) * 100) / 100, occupancy: occupancy(ms),
  }
}
export const NOTHING: Omit<AgentRow, 'agentId'> = { answered: 0, dialled: 0, waitMs: 0, talkMs: 0, talked: 0, wrapMs: 0, wrapped: 0, bound: 0, resolved: 0, rated: 0, ratingSum: 0 }

/** Each number's own median; of shares the median share, written of 100. */
export function medianFigures(all: readonly AgentFiguresView[]): AgentFiguresView {
  const of = (pick: (one: AgentFiguresView) => number | null) => { const found = median(all.flatMap((one) => pick(one) ?? [])); return found === null ? null : Math.round(found * 100) / 100 }
  const shareOf = (pick: (one: AgentFiguresView) => { count: number; of: number }) => {
    const found = of((one) => { const { count, of: whole } = pick(one); return whole === 0 ? null : (count / whole) * 100 })
    return found === null ? { count: 0, of: 0 } : { count: found, of: 100 }
  }
  return {
    answered: of((one) => one.answered) ?? 0, dialled: of((one) => one.dialled) ?? 0, meanWait: of((one) => one.meanWait), meanTalk: of((one) => one.meanTalk), meanWrapUp: of((one) => one.meanWrapUp),
    resolved: shareOf((one) => one.resolved), meanRating: of((one) => one.meanRating), occupancy: shareOf((one) => one.occupancy),
  }
}
