/** Figures of call-backs, May 2026. The first of a ticket's says whether the unit called and solved it at once; the last says what came of it. */
import type { Demand, HandCase, Said, Tale } from '../told-demands.ts'

const handled = (t: Tale, unit: 'roads' | 'water' = 'roads') => t.demand('05-06 09:00').handled('05-06 10:00', unit, '05-07 10:00')
const again = (demand: Demand, moment: string, done: string) => demand.rehandled(moment).replied(done).accepted(done)

function conversations(t: Tale) {
  handled(t).calledBack('05-12 10:00', { solved: 'solved', processSatisfaction: 'satisfied', resultSatisfaction: 'very_satisfied' }).closed('05-12 10:00') // A
  // B: nobody had called, nothing was done; done again, half solved
  again(handled(t).calledBack('05-12 11:00', { contacted: false, solved: 'not_solved', processSatisfaction: 'dissatisfied', resultSatisfaction: 'very_dissatisfied' }), '05-12 12:00', '05-19 10:00')
    .calledBack('05-20 10:00', { solved: 'partly', processSatisfaction: 'fairly_satisfied', resultSatisfaction: 'fairly_satisfied' }).closed('05-20 10:00')
  handled(t).calledBack('05-13 10:00', { solved: 'partly', processSatisfaction: 'very_satisfied', resultSatisfaction: 'satisfied' }).closed('05-13 10:00') // C
  handled(t).calledBack('05-14 10:00', { solved: 'not_solved', processSatisfaction: 'satisfied', resultSatisfaction: 'dissatisfied' }).closed('05-14 10:00') // D
  // E: its first is May's, its last June's
  again(handled(t).calledBack('05-29 10:00', { solved: 'not_solved', processSatisfaction: 'satisfied', resultSatisfaction: 'dissatisfied' }), '05-29 11:00', '06-02 10:00').calledBack('06-03 10:00').closed('06-03 10:00')
  handled(t).calledBack('05-15 10:00', { solved: 'solved', processSatisfaction: 'very_dissatisfied', resultSatisfaction: 'very_dissatisfied' }).closed('05-15 10:00') // F
  // G: the bureau's at the first, the water company's at the last
  handled(t).calledBack('05-18 10:00').closed('05-18 10:00').reopened('05-19 10:00').handled('05-19 11:00', 'water', '05-22 10:00')
    .calledBack('05-25 10:00', { solved: 'not_solved', processSatisfaction: 'dissatisfied', resultSatisfaction: 'dissatisfied' }).closed('05-25 10:00')
  // out: excluded, and one the centre answered itself
  t.exclude(handled(t).calledBack('05-15 11:00', { contacted: false, solved: 'not_solved', resultSatisfaction: 'dissatisfied' }).closed('05-15 11:00'), 'roads', 'no_contact')
  t.demand('05-06 09:00').answered('05-06 09:00').calledBack('05-08 10:00', { contacted: false, solved: 'not_solved' })
}

/** 好差评: five, four, three, two and one of the five grades, and one that is excluded. */
function grades(t: Tale) {
  const all: [number, NonNullable<Said['resultSatisfaction']>][] = [[5, 'very_satisfied'], [4, 'satisfied'], [3, 'fairly_satisfied'], [2, 'dissatisfied'], [1, 'very_dissatisfied']]
  for (const [times, resultSatisfaction] of all) for (let n = 0; n < times; n += 1) handled(t).calledBack('05-12 10:00', { resultSatisfaction, processSatisfaction: 'satisfied' }).closed('05-12 10:00')
  t.exclude(handled(t).calledBack('05-12 10:00', { resultSatisfaction: 'very_dissatisfied' }).closed('05-12 10:00'), 'roads', 'unreasonable')
}

export const OF_CALL_BACKS: HandCase[] = [
  // first ones: A B C D E F G; all but B were called
  { kpi: 'response_rate', story: conversations, of: 'roads', counts: [6, 7, 6 / 7] },
  // last ones: A, B's second, C, D, F; all but D solved or half solved
  { kpi: 'solved_rate', story: conversations, of: 'roads', counts: [4, 5, 0.8] },
  { kpi: 'solved_rate', story: conversations, of: 'water', counts: [0, 1, 0] },
  // solved at once: A, F, G
  { kpi: 'first_solved', story: conversations, of: 'roads', counts: [3, 7, 3 / 7] },
  // A, B's second, C
  { kpi: 'satisfied', story: conversations, of: 'roads', counts: [3, 5, 0.6] },
  // A, B's second, C, D
  { kpi: 'satisfied_process', story: conversations, of: 'roads', counts: [4, 5, 0.8] },
  // A, C, G
  { kpi: 'first_satisfied', story: conversations, of: 'roads', counts: [3, 7, 3 / 7] },
  { kpi: 'grade_very_satisfied', story: grades, of: 'roads', counts: [5, 15, 1 / 3] },
  { kpi: 'grade_satisfied', story: grades, of: 'roads', counts: [4, 15, 4 / 15] },
  { kpi: 'grade_fairly_satisfied', story: grades, of: 'roads', counts: [3, 15, 0.2] },
  { kpi: 'grade_dissatisfied', story: grades, of: 'roads', counts: [2, 15, 2 / 15] },
  { kpi: 'grade_very_dissatisfied', story: grades, of: 'roads', counts: [1, 15, 1 / 15] },
]
