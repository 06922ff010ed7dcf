/**
 * Figures of tickets, May 2026, each worked out on paper from the story above it.
 * The calendar: 30 April is a Thursday; 1–5 May off; Wed 6, Thu 7, Fri 8, Sat 9 (a working day, made up), Sun 10 off, Mon 11 … Fri 15, Mon 18, Mon 25 … Fri 29.
 * The limits (told-demands.ts): dispatch 2 hours; the answer by the end, 18:00, of the fifth working day after the day of dispatch: from the 6th that is 7, 8, 9, 11, 12.
 */
import type { Demand, HandCase, Tale } from '../told-demands.ts'

const DUE_12TH = '05-06 10:00'
/** closed on the day and hour given, after a content call-back */
const ended = (demand: Demand, moment: string) => demand.calledBack(moment).closed(moment)

function answeredByTheCentre(t: Tale) {
  t.demand('05-06 09:00').answered('05-06 09:00') // counts
  t.demand('05-06 09:00').answered('05-07 10:00') // counts: later, but by the centre itself
  t.demand('05-31 23:59').answered('06-01 09:00') // counts: it came in May
  const open = t.demand('05-06 09:00') // not answered
  t.demand('05-07 09:00').dispatched('05-07 09:30', 'roads').returnAsked('05-07 10:00').returnDecided('05-07 11:00', true).answered('05-07 12:00') // was dispatched
  t.demand('05-07 09:00').merged('05-07 10:00', open) // out
  t.demand('05-07 09:00').withdrawn('05-07 10:00') // out
  t.demand('04-30 23:59').answered('05-01 00:00') // April
}

function consultations(t: Tale) {
  t.demand('05-06 09:00', { kind: 'consult' }).answered('05-06 09:00') // at the first contact
  t.demand('05-06 09:00', { kind: 'consult' }).answered('05-06 09:30') // rung back
  ended(t.demand('05-06 09:00', { kind: 'consult' }).handled('05-06 09:10', 'roads', '05-07 10:00'), '05-08 10:00') // by a unit
  t.demand('05-06 09:00').answered('05-06 09:00') // no consultation
  t.demand('05-06 09:00', { kind: 'consult' }).withdrawn('05-06 09:05') // out
}

function dispatches(t: Tale) {
  t.demand('05-06 09:00').dispatched('05-06 11:00', 'roads') // on the dot
  t.demand('05-06 09:00').dispatched('05-06 11:01', 'roads') // a minute late
  // the first dispatch decides, though the second came days later
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').returnAsked('05-06 14:00').returnDecided('05-06 15:00', true).dispatched('05-08 15:00', 'water')
  t.demand('04-30 10:00').dispatched('05-06 09:00', 'water') // of April, dispatched in May, late
  t.demand('05-06 09:00') // never dispatched: out
}

function rightAtFirst(t: Tale) {
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads') // right
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').returnAsked('05-06 14:00').returnDecided('05-06 15:00', true).dispatched('05-06 16:00', 'water') // wrong
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').reassigned('05-06 10:30', 'water') // wrong
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').returnAsked('05-06 14:00').returnDecided('05-06 15:00', false) // right: it stays
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads', 'water').returnAsked('05-06 14:00', 'water').returnDecided('05-06 15:00', true, 'water') // right: only the co-unit left
}

function repeats(t: Tale) {
  const first = t.demand('05-06 09:00')
  t.demand('05-06 10:00').merged('05-06 10:05', first) // repeat
  t.demand('05-07 10:00').merged('05-07 10:05', first) // repeat
  t.demand('05-07 11:00').merged('05-07 11:05', first).unmerged('05-07 15:00', first) // another matter after all
  t.demand('05-07 12:00').withdrawn('05-07 13:00') // out
}

function inTime(t: Tale) {
  const given = () => t.demand('05-06 09:00').dispatched(DUE_12TH, 'roads').signed('05-06 11:00').contacted('05-06 11:30')
  ended(given().replied('05-12 18:00').accepted('05-13 09:00'), '05-15 10:00') // in time, on the dot
  ended(given().replied('05-12 18:01').accepted('05-13 09:00'), '05-15 10:00') // late
  // three working days more: 13, 14, 15
  ended(given().extended('05-11 10:00', { amount: 3, unit: 'working_day' }).replied('05-15 17:00').accepted('05-15 17:30'), '05-18 10:00') // in time
  // stood still over the beginnings of 8, 9, 11 and 12: four working days more, 13, 14, 15, 18
  ended(given().suspended('05-07 10:00', '05-12 10:00').resumed('05-12 10:00').replied('05-18 16:00').accepted('05-18 17:00'), '05-19 10:00') // in time
  const excluded = ended(given().replied('05-20 10:00').accepted('05-20 11:00'), '05-21 10:00') // out
  t.exclude(excluded, 'roads', 'out_of_scope')
  const unexcused = ended(given().replied('05-20 10:00').accepted('05-20 11:00'), '05-21 10:00') // late: that nobody could be rung excuses no late answer
  t.exclude(unexcused, 'roads', 'no_contact')
  t.demand('05-06 09:00').dispatched(DUE_12TH, 'roads').withdrawn('05-08 10:00') // closed without an answer: no limit to judge by
  ended(given().replied('05-12 10:00').accepted('05-12 11:00'), '06-01 10:00') // closed in June
  // the first closing decides, whatever came after the reopening
  ended(given().replied('05-11 10:00').accepted('05-11 11:00'), '05-12 10:00').reopened('05-14 10:00').dispatched('05-14 11:00', 'roads') // in time
  ended(t.demand('05-06 09:00').handled(DUE_12TH, 'water', '05-20 10:00'), '05-21 10:00') // another's
}

function closings(t: Tale) {
  ended(t.demand('05-06 09:00').handled(DUE_12TH, 'roads', '05-11 10:00'), '05-11 16:00') // closed
  t.demand('05-06 09:00').dispatched(DUE_12TH, 'roads') // not
  ended(t.demand('05-18 09:00').handled('05-18 10:00', 'roads', '05-19 10:00'), '05-19 16:00') // due on the 25th, still to come: out
  t.demand('05-06 09:00').dispatched(DUE_12TH, 'roads').withdrawn('05-08 10:00') // out
  t.demand('05-06 09:00').dispatched(DUE_12TH, 'roads').suspended('05-07 10:00', '06-30 10:00') // out
  // of 28 April: 29, 30, then 6, 7, 8 May; closed late, but closed
  ended(t.demand('04-28 09:00').handled('04-28 10:00', 'roads', '05-11 10:00'), '05-11 16:00')
  t.demand('05-06 09:00').dispatched('05-06 09:30', 'roads').returnAsked('05-06 11:00').returnDecided('05-06 11:30', true).dispatched('05-06 12:00', 'water') // the water company's by now
}

function closedSoFar(t: Tale) {
  ended(t.demand('05-29 09:00').handled('05-29 10:00', 'roads', '06-03 10:00'), '06-04 10:00') // closed, be it in June
  const open = t.demand('05-06 09:00').dispatched(DUE_12TH, 'roads') // not
  t.demand('05-06 09:30').dispatched(DUE_12TH, 'roads').merged('05-06 11:00', open) // out
  t.demand('05-06 09:00').dispatched(DUE_12TH, 'roads').withdrawn('05-08 10:00') // out
  ended(t.demand('04-30 09:00').handled('04-30 10:00', 'roads', '05-06 10:00'), '05-07 10:00') // April's
  ended(t.demand('05-06 09:00').handled(DUE_12TH, 'roads', '05-07 10:00'), '05-08 10:00').reopened('05-11 10:00') // was closed once
}

function reopenings(t: Tale) {
  const closed = () => ended(t.demand('05-06 09:00').handled(DUE_12TH, 'roads', '05-07 10:00'), '05-08 10:00')
  closed() // not
  closed().reopened('05-11 10:00').dispatched('05-11 11:00', 'water') // reopened, and given to another: the closing stays with who led it
  // twice, counted once
  ended(closed().reopened('05-11 10:00').handled('05-11 11:00', 'roads', '05-12 10:00'), '05-13 10:00').reopened('05-14 10:00')
  t.exclude(closed().reopened('05-11 10:00'), 'roads', 'malicious') // out
}

function days(t: Tale) {
  ended(t.demand('05-06 09:00').handled('05-06 10:00', 'roads', '05-07 10:00'), '05-08 09:00') // 2 days = 2,880 min
  // 7 days, 3 of them suspended: 4 days = 5,760 min
  ended(t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').signed('05-06 11:00').contacted('05-06 12:00').suspended('05-07 09:00', '05-10 09:00').resumed('05-10 09:00').replied('05-12 10:00').accepted('05-12 11:00'), '05-13 09:00')
  // 6 days to the first closing = 8,640 min; the second is not counted
  ended(ended(t.demand('05-06 09:00').handled('05-06 10:00', 'roads', '05-11 10:00'), '05-12 09:00').reopened('05-13 09:00').handled('05-13 10:00', 'roads', '05-19 10:00'), '05-20 09:00')
  t.exclude(ended(t.demand('05-06 09:00').handled('05-06 10:00', 'roads', '05-25 10:00'), '05-26 09:00'), 'roads', 'beyond_control') // out
  t.demand('05-06 09:00').answered('05-06 09:00') // never dispatched: out
}

function fromDispatch(t: Tale) {
  ended(t.demand('05-06 09:00').handled('05-07 09:00', 'roads', '05-07 10:00'), '05-08 09:00') // 1 day = 1,440 min
  // 6 days, 3 of them suspended: 3 days = 4,320 min
  ended(t.demand('05-06 08:00').dispatched('05-06 09:00', 'roads').signed('05-06 11:00').contacted('05-06 12:00').suspended('05-06 15:00', '05-09 15:00').resumed('05-09 15:00').replied('05-11 10:00').accepted('05-11 11:00'), '05-12 09:00')
  // from the first dispatch, though to another unit: 3 days = 4,320 min, the water company's
  ended(t.demand('05-06 09:00').dispatched('05-06 12:00', 'roads').returnAsked('05-06 14:00').returnDecided('05-06 15:00', true).handled('05-08 12:00', 'water', '05-08 14:00'), '05-09 12:00')
}

function workingTime(t: Tale) {
  // Thu 30 April 16–18 120 min, five days off, Wed 6 May 9–11 120 min: 240
  ended(t.demand('04-30 15:00').handled('04-30 16:00', 'roads', '04-30 17:00'), '05-06 11:00')
  // Fri 11–12 and 14–18 300 min, made-up Saturday 420, Mon 9–12 and 14–15 240: 960
  ended(t.demand('05-08 09:00').handled('05-08 11:00', 'roads', '05-08 17:00'), '05-11 15:00')
  // Tue 12 to Fri 15 four days of 420, Mon 18 9–12 and 14–16 300: 1,980; suspended Tue 15–18 180, Wed 420, Thu 9–10 60: 660 off, 1,320 left
  ended(t.demand('05-12 08:40').dispatched('05-12 09:00', 'roads').signed('05-12 10:00').contacted('05-12 11:00').suspended('05-12 15:00', '05-14 10:00').resumed('05-14 10:00').replied('05-15 10:00').accepted('05-15 11:00'), '05-18 16:00')
}

function urged(t: Tale) {
  const given = () => t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads')
  given().urged('05-07 10:00') // urged
  given().urged('05-07 10:00').urged('05-08 10:00') // urged, counted once
  given().urgedByChild('05-07 10:00') // urged by one whose demand was merged into it
  given().urgedBy('05-08 10:00', 'staff') // urged by the supervisors
  given().urgedBy('05-12 14:00', 'timer') // urged by the timer
  for (let n = 0; n < 3; n += 1) given() // not
  t.exclude(given().urged('05-07 10:00'), 'roads', 'unreasonable') // out
  t.demand('05-06 09:00').urged('05-07 10:00') // not dispatched: out
}

function supervised(t: Tale) {
  const given = () => t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads')
  given().supervised('05-08 10:00', 'supervise') // 督办
  given().supervised('05-08 10:00', 'supervise').supervised('05-20 10:00', 'supervise') // counted once
  given().supervised('05-08 10:00', 'inspect') // 督查 of a non-compliant case is another duty
  given() // not
}

function nonCompliant(t: Tale) {
  const closed = () => ended(t.demand('05-06 09:00').handled('05-06 10:00', 'roads', '05-07 10:00'), '05-08 10:00')
  closed().nonCompliant('05-11 10:00', 'q1') // stands
  closed().nonCompliant('05-11 10:00', 'q1').nonCompliantWithdrawn('05-12 10:00', 'q1') // withdrawn
  closed().nonCompliant('05-11 10:00', 'q1').nonCompliant('05-11 11:00', 'q2').nonCompliantWithdrawn('05-12 10:00', 'q1') // one of two stands
  closed()
}

function calledBack(t: Tale) {
  const handled = () => t.demand('05-06 09:00').handled('05-06 10:00', 'roads', '05-07 10:00')
  ended(handled(), '05-08 10:00') // asked, and got an answer
  handled().notReached('05-08 09:00').notReached('05-08 15:00').notReached('05-09 10:00') // asked three times, nobody there: closes by itself
  ended(handled().notReached('05-08 09:00'), '05-08 15:00') // asked, and got an answer in the end
  handled().exempted('05-08 10:00') // exempt: out of the duty, and not asked
  t.demand('05-06 09:00').dispatched('05-06 10:00', 'roads').withdrawn('05-07 10:00') // out of the duty, and not asked
  handled().closed('05-08 10:00') // closed without asking
}

export const OF_TICKETS: HandCase[] = [
  { kpi: 'direct_answer', story: answeredByTheCentre, counts: [3, 5, 0.6] },
  { kpi: 'consult_first_answer', story: consultations, counts: [1, 3, 1 / 3] },
  { kpi: 'dispatched_at_once', story: dispatches, counts: [2, 4, 0.5] },
  { kpi: 'first_time_right', story: rightAtFirst, counts: [3, 5, 0.6] },
  { kpi: 'repeat_rate', story: repeats, counts: [2, 4, 0.5] },
  { kpi: 'closed_in_time', story: inTime, of: 'roads', counts: [4, 6, 2 / 3] },
  { kpi: 'closed_in_time', story: inTime, of: 'water', counts: [0, 1, 0] },
  { kpi: 'closing_rate', story: closings, of: 'roads', counts: [2, 3, 2 / 3], asOf: '05-20 12:00' },
  { kpi: 'closed_share', story: closedSoFar, of: 'roads', counts: [2, 3, 2 / 3] },
  { kpi: 'reopened_rate', story: reopenings, of: 'roads', counts: [2, 3, 2 / 3] },
  // (2 + 4 + 6) ÷ 3
  { kpi: 'mean_handling', story: days, of: 'roads', counts: [3, 3, 4], minutes: 17_280 },
  // (1 + 3) ÷ 2, and 3 ÷ 1
  { kpi: 'mean_handling_dispatch', story: fromDispatch, of: 'roads', counts: [2, 2, 2], minutes: 5760 },
  { kpi: 'mean_handling_dispatch', story: fromDispatch, of: 'water', counts: [1, 1, 3], minutes: 4320 },
  // (240 + 960 + 1,320) ÷ 3 = 840 minutes = 2 days of 420
  { kpi: 'mean_handling_working', story: workingTime, of: 'roads', counts: [3, 3, 2], minutes: 2520 },
  { kpi: 'urge_rate', story: urged, of: 'roads', counts: [5, 8, 0.625] },
  { kpi: 'supervision_rate', story: supervised, of: 'roads', counts: [2, 4, 0.5] },
  { kpi: 'non_compliant_rate', story: nonCompliant, of: 'roads', counts: [2, 4, 0.5] },
  { kpi: 'call_back_rate', story: calledBack, of: 'roads', counts: [3, 4, 0.75] },
  { kpi: 'valid_call_back', story: calledBack, of: 'roads', counts: [2, 3, 2 / 3] },
]
