/** Figures of each unit's part, May 2026; the calendar and the limits as in of-tickets.ts: sign 4 working hours, contact 1 working day, progress 2, the answer 5. */
import type { HandCase, Tale } from '../told-demands.ts'

function signings(t: Tale) {
  // two working hours on the 6th, two on the 7th: due 11:00
  const given = () => t.demand('05-06 15:30').dispatched('05-06 16:00', 'roads')
  given().signed('05-07 11:00') // in time, on the dot
  given().signed('05-07 11:01') // late
  given() // never
  given().returnAsked('05-06 17:00').returnDecided('05-06 17:30', true) // gone: out
  t.demand('05-06 15:30').dispatched('05-06 16:00', 'water', 'roads').signed('05-06 17:00', 'roads') // in time, as a co-unit
  t.demand('05-06 15:30').dispatched('05-06 16:00', 'water', 'roads').released('05-06 17:00', 'roads') // released: out
  // Fri 29 17–18, Mon 1 June 9–12: due in June
  t.demand('05-29 16:00').dispatched('05-29 17:00', 'roads').signed('05-29 17:10')
  t.exclude(given(), 'roads', 'out_of_scope') // out
}

function contacts(t: Tale) {
  // Friday: the next working day is the made-up Saturday, until 18:00
  const given = (anonymous = false) => t.demand('05-08 09:00', { anonymous }).dispatched('05-08 10:00', 'roads').signed('05-08 11:00')
  given().contacted('05-09 18:00') // in time, on the dot
  given().contacted('05-11 09:00') // late
  given().missed('05-08 15:00').contacted('05-11 09:30') // tried in time, reached late
  given().contacted('05-09 10:00').contacted('05-12 10:00') // in time: the first decides
  given(true) // nobody to be reached: out
  t.demand('05-08 09:00').dispatched('05-08 10:00', 'water', 'roads') // the lead's duty: out
  t.exclude(given().contacted('05-11 09:00'), 'roads', 'no_contact') // out
}

function progress(t: Tale) {
  // two working days after the 6th: 7 and 8, until 18:00
  const given = () => t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').signed('05-06 11:00').contacted('05-06 12:00')
  given().reported('05-08 17:00') // in time
  given().reported('05-09 09:00') // late
  given() // never
  given().replied('05-07 10:00') // answered altogether before a word of progress was due: in time
  given().replied('05-09 10:00') // the first word was the answer, and late
  given().reported('05-09 09:00').replied('05-11 10:00') // late
  given().reported('05-07 09:00').reported('05-11 09:00') // in time: the first decides
  given().replied('05-07 10:00').sentBack('05-07 14:00').reported('05-11 09:00') // in time: answered before it was due, whatever was reported of the rework
  given().returnAsked('05-06 14:00').returnDecided('05-06 15:00', true) // gone: out
}

/** due Tue 12th 18:00: 7, 8, 9, 11, 12 */
function disposals(t: Tale) {
  const given = () => t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').signed('05-06 11:00').contacted('05-06 12:00')
  given().replied('05-12 18:00') // in time, on the dot
  given().replied('05-12 18:01') // late
  given() // never
  given().extended('05-11 10:00', { amount: 3, unit: 'working_day' }).replied('05-15 10:00') // in time: until the 15th
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'water', 'roads').replied('05-11 10:00', 'roads') // in time, as a co-unit
  given().replied('05-11 10:00').sentBack('05-12 10:00').replied('05-25 10:00') // in time: the first answer decides, the second is rework
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').withdrawn('05-08 10:00') // out
  given().suspended('05-07 10:00', '06-30 10:00') // out
  given().returnAsked('05-06 14:00').returnDecided('05-06 15:00', true) // gone: out
  t.demand('05-25 09:00').dispatched('05-25 10:00', 'roads') // 26, 27, 28, 29, 1 June: June's
}

function rework(t: Tale) {
  const replied = () => t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').signed('05-06 11:00').contacted('05-06 12:00').replied('05-07 10:00')
  const unsolved = { solved: 'not_solved', resultSatisfaction: 'dissatisfied' } as const
  replied().accepted('05-07 14:00').calledBack('05-08 10:00').closed('05-08 10:00') // none
  replied().sentBack('05-07 14:00').replied('05-08 10:00') // sent back
  replied().accepted('05-07 14:00').calledBack('05-08 10:00', unsolved).rehandled('05-08 11:00').replied('05-11 10:00') // rehandled
  // the street's answer did not do; the bureau's own did
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').signed('05-06 11:00').contacted('05-06 12:00').subDispatched('05-06 14:00', 'street').replied('05-07 10:00', 'street').subRejected('05-07 11:00', 'street')
    .replied('05-08 10:00', 'street').released('05-08 11:00', 'street').replied('05-08 14:00')
  // twice sent back and once rehandled: one part reworked
  replied().sentBack('05-07 14:00').replied('05-07 15:00').sentBack('05-07 16:00').replied('05-07 17:00').accepted('05-08 09:00').calledBack('05-08 10:00', unsolved).rehandled('05-08 11:00')
  t.demand('04-29 09:00').dispatched('04-29 10:00', 'roads').signed('04-29 11:00').contacted('04-29 12:00').replied('04-30 10:00').sentBack('05-06 10:00').replied('05-07 10:00') // first answered in April: April's
}

function returns(t: Tale) {
  const given = () => t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads')
  given() // kept
  given().returnAsked('05-06 14:00').returnDecided('05-06 15:00', true).dispatched('05-06 16:00', 'water') // returned
  given().returnAsked('05-06 14:00').returnDecided('05-06 15:00', false) // denied
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'water', 'roads').returnAsked('05-06 14:00', 'roads').returnDecided('05-06 15:00', true, 'roads') // returned, as a co-unit
  given().reassigned('05-06 10:30', 'water') // taken away by the centre: no return
  t.exclude(given().returnAsked('05-06 14:00').returnDecided('05-06 15:00', true), 'roads', 'appeal', 'return_rate') // an appeal took it out of this one figure
}

function extensions(t: Tale) {
  const given = () => t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').signed('05-06 11:00').contacted('05-06 12:00')
  given().extended('05-11 10:00', { amount: 3, unit: 'working_day' }) // extended
  given().extended('05-11 10:00', { amount: 3, unit: 'working_day' }, false) // asked for, not given
  given() // not
  given().extended('05-06 13:00', { amount: 1, unit: 'working_day' }).returnAsked('05-06 14:00').returnDecided('05-06 15:00', true) // gone: out
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'water', 'roads') // not, as a co-unit
}

export const OF_PARTS: HandCase[] = [
  { kpi: 'signed_in_time', story: signings, of: 'roads', counts: [2, 4, 0.5] },
  { kpi: 'contacted_in_time', story: contacts, of: 'roads', counts: [2, 4, 0.5] },
  { kpi: 'feedback_in_time', story: progress, of: 'roads', counts: [4, 8, 0.5] },
  { kpi: 'disposed_in_time', story: disposals, of: 'roads', counts: [4, 6, 2 / 3] },
  { kpi: 'overdue_rate', story: disposals, of: 'roads', counts: [2, 6, 1 / 3] },
  { kpi: 'rework_rate', story: rework, of: 'roads', counts: [3, 5, 0.6] },
  { kpi: 'rework_rate', story: rework, of: 'street', counts: [1, 1, 1] },
  { kpi: 'rehandle_rate', story: rework, of: 'roads', counts: [2, 5, 0.4] },
  { kpi: 'return_rate', story: returns, of: 'roads', counts: [2, 5, 0.4] },
  // asked four times, the one under appeal among them; denied once
  { kpi: 'unjustified_return', story: returns, of: 'roads', counts: [1, 4, 0.25] },
  { kpi: 'extension_rate', story: extensions, of: 'roads', counts: [1, 4, 0.25] },
]
