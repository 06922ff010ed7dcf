/** 三率 of a session: only what a person was told on the phone. Every figure with its denominator. */
export type Called = { contacted: boolean; solved: 'solved' | 'partly' | 'not_solved'; satisfied: boolean }
export type Rate = { part: number; of: number; rate: number | null }
export type SessionRates = { tickets: number; called: number; responded: Rate; solved: Rate; satisfied: Rate }

export function sessionRates(tickets: number, calls: readonly Called[]): SessionRates {
  const rate = (part: number): Rate => ({ part, of: calls.length, rate: calls.length === 0 ? null : part / calls.length })
  return {
    tickets, called: calls.length, responded: rate(calls.filter(({ contacted }) => contacted).length),
    solved: rate(calls.filter(({ solved }) => solved === 'solved').length), satisfied: rate(calls.filter(({ satisfied }) => satisfied).length),
  }
}
export const isSatisfied = (answer: string): boolean => answer !== 'dissatisfied' && answer !== 'very_dissatisfied'
