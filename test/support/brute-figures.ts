/** Every figure counted a second time, the plain way: ticket by ticket over the record, with none of the product's code. */

export type BruteEvent = { id: string; type: string; at: number; assignment: string | null; facts: Record<string, string | number | boolean> }
export type BrutePart = { id: string; unit: string; role: string; status: string; at: number; due: Record<string, number> }
export type BruteTicket = { id: string; class: string; disclosure: string; acceptedAt: number; events: BruteEvent[]; parts: BrutePart[] }
/** One row of a figure. `due`: counted only when that time has come. */
export type BruteRow = { kpi: string; ticket: string; id: string; unit: string | null; at: number; due: boolean; counted: boolean; minutes: number }

const CONTENT = ['very_satisfied', 'satisfied', 'fairly_satisfied']

export function bruteRows(ticket: BruteTicket): BruteRow[] {
  const rows: BruteRow[] = []
  const { events } = ticket
  const all = (type: string, part?: string) => events.filter((one) => one.type === type && (part === undefined || one.assignment === part))
  const has = (type: string, part?: string) => all(type, part).length > 0
  const put = (kpi: string, id: string, unit: string | null, at: number | undefined, counted: boolean, more: { due?: true; minutes?: number } = {}) => {
    if (at !== undefined) rows.push({ kpi, ticket: ticket.id, id, unit, at, counted, due: more.due ?? false, minutes: more.minutes ?? 0 })
  }
  const leadings = events.filter((one) => (one.type === 'assignment.made' || one.type === 'assignment.reassigned') && one.facts['role'] === 'lead')
  const leadBefore = (event: BruteEvent | undefined) => leadings.filter((one) => event === undefined || one.id < event.id).at(-1)?.assignment ?? null
  const closing = events.find((one) => one.type === 'ticket.closed')
  const leadPart = ticket.parts.find((part) => part.id === (leadBefore(closing) ?? leadBefore(undefined)))
  const unit = leadPart?.unit ?? null
  const dispatch = events.find((one) => one.type === 'assignment.made' && one.facts['role'] === 'lead')
  const merging = events.filter((one) => ['ticket.merged', 'ticket.merge_undone', 'ticket.left_parent'].includes(one.type)).at(-1)
  const merged = merging?.type === 'ticket.merged'
  const withdrawn = has('ticket.withdrawn')
  const standsStill = !closing && all('ticket.suspended').length > all('ticket.resumed').length
  const answered = events.find((one) => one.type === 'ticket.answered' && one.facts['dispatched'] === false)
  const me = ticket.id

  if (!merged && !withdrawn) put('direct_answer', me, unit, ticket.acceptedAt, answered !== undefined)
  if (!merged && !withdrawn && ticket.class === 'consult') put('consult_first_answer', me, unit, ticket.acceptedAt, answered?.facts['firstContact'] === true)
  if (!withdrawn) put('repeat_rate', me, unit, ticket.acceptedAt, merged)
  if (dispatch) {
    put('dispatched_at_once', me, unit, dispatch.at, dispatch.facts['onTime'] === true)
    put('first_time_right', me, unit, dispatch.at, !events.some((one) => ['assignment.returned', 'assignment.reassigned'].includes(one.type) && one.facts['role'] === 'lead'))
    put('urge_rate', me, unit, dispatch.at, has('ticket.urged') || has('supervision.urged') || all('ticket.child_contacted').some((one) => one.facts['urged'] === true))
    put('supervision_rate', me, unit, dispatch.at, all('supervision.opened').some((one) => one.facts['kind'] === 'supervise'))
    if (!merged && !withdrawn) put('closed_share', me, unit, ticket.acceptedAt, closing !== undefined)
    if (!withdrawn && !standsStill) put('closing_rate', me, unit, leadPart?.due['answer'], closing !== undefined, { due: true })
  }
  if (dispatch && closing) {
    if (closing.facts['onTime'] !== undefined) put('closed_in_time', me, unit, closing.at, closing.facts['onTime'] === true)
    put('reopened_rate', me, unit, closing.at, has('ticket.reopened'))
    put('non_compliant_rate', me, unit, closing.at, all('quality.non_compliant').length > all('quality.non_compliant_withdrawn').length)
    const asked = has('revisit.recorded') || has('revisit.failed')
    if (!has('revisit.exempted') && !withdrawn) put('call_back_rate', me, unit, closing.at, asked)
    if (asked) put('valid_call_back', me, unit, closing.at, has('revisit.recorded'))
    const stops = all('ticket.suspended').map((one) => ({ from: one.at, to: all('ticket.resumed').find((then) => then.id > one.id)?.at ?? closing.at }))
    const taken = (from: number) => {
      let minutes = 0
      for (const { from: stop, to } of stops) minutes += Math.max(0, Math.min(to, closing.at) - Math.max(stop, from))
      return Math.round((closing.at - from - minutes) / 60_000)
    }
    put('mean_handling', me, unit, closing.at, true, { minutes: taken(ticket.acceptedAt) })
    put('mean_handling_dispatch', me, unit, closing.at, true, { minutes: taken(dispatch.at) })
    put('mean_handling_working', me, unit, closing.at, true, { minutes: workingMinutes(dispatch.at, closing.at, stops) })
  }

  for (const part of ticket.parts) {
    const first = (type: string) => all(type, part.id)[0]
    const inTime = (type: string) => first(type)?.facts['onTime'] === true
    const gone = part.status === 'returned' || part.status === 'quit'
    const rework = has('ticket.sent_back', part.id) || has('assignment.sub_rejected', part.id)
    if (!gone) put('signed_in_time', part.id, part.unit, part.due['sign'], inTime('assignment.signed'), { due: true })
    if (!gone && part.role === 'lead' && ticket.disclosure === 'named') put('contacted_in_time', part.id, part.unit, part.due['contact'], inTime('assignment.contacted'), { due: true })
    const answeredBefore = part.due['progress'] !== undefined && all('assignment.submitted', part.id).some((one) => one.at <= part.due['progress']!)
    if (!gone) put('feedback_in_time', part.id, part.unit, part.due['progress'], answeredBefore || inTime('assignment.progress_reported'), { due: true })
    if (!gone && !withdrawn && !standsStill) {
      put('disposed_in_time', part.id, part.unit, part.due['answer'], inTime('assignment.submitted'), { due: true })
      put('overdue_rate', part.id, part.unit, part.due['answer'], !inTime('assignment.submitted'), { due: true })
    }
    put('rework_rate', part.id, part.unit, first('assignment.submitted')?.at, rework || has('ticket.rehandled', part.id))
    put('rehandle_rate', part.id, part.unit, first('assignment.submitted')?.at, has('ticket.rehandled', part.id))
    put('return_rate', part.id, part.unit, part.at, has('assignment.returned', part.id))
    if (has('assignment.return_applied', part.id)) put('unjustified_return', part.id, part.unit, part.at, has('assignment.return_denied', part.id))
    if (!gone) put('extension_rate', part.id, part.unit, part.at, has('assignment.extended', part.id))
  }

  const recorded = all('revisit.recorded')
  for (const one of recorded) {
    const lead = leadBefore(one)
    if (lead === null) continue
    const of = ticket.parts.find((part) => part.id === lead)!.unit
    const { facts } = one
    if (facts['first'] === true) {
      put('response_rate', one.id, of, one.at, facts['contacted'] === true)
      put('first_solved', one.id, of, one.at, facts['solved'] === 'solved')
      put('first_satisfied', one.id, of, one.at, CONTENT.includes(String(facts['resultSatisfaction'])))
    }
    if (one !== recorded.at(-1)) continue
    put('solved_rate', one.id, of, one.at, facts['solved'] !== 'not_solved')
    put('satisfied', one.id, of, one.at, CONTENT.includes(String(facts['resultSatisfaction'])))
    put('satisfied_process', one.id, of, one.at, CONTENT.includes(String(facts['processSatisfaction'])))
    for (const grade of [...CONTENT, 'dissatisfied', 'very_dissatisfied']) put(`grade_${grade}`, one.id, of, one.at, facts['resultSatisfaction'] === grade)
  }
  return rows
}

/** 9:00–12:00 and 13:30–17:30 style hours, given as local minutes; days off by a list. */
export const hours: { spans: [number, number][]; daysOff: Set<string>; offsetMs: number } = { spans: [], daysOff: new Set(), offsetMs: 8 * 3_600_000 }

function workingMinutes(from: number, to: number, stops: readonly { from: number; to: number }[]): number {
  const between = (a: number, b: number) => {
    let ms = 0
    for (let day = Math.floor((a + hours.offsetMs) / 86_400_000); day * 86_400_000 - hours.offsetMs < b; day++) {
      if (hours.daysOff.has(new Date(day * 86_400_000).toISOString().slice(0, 10))) continue
      for (const [open, shut] of hours.spans) {
        const start = day * 86_400_000 - hours.offsetMs
        ms += Math.max(0, Math.min(b, start + shut * 60_000) - Math.max(a, start + open * 60_000))
      }
    }
    return ms
  }
  let ms = between(from, to)
  for (const stop of stops) ms -= between(Math.max(stop.from, from), Math.min(stop.to, to))
  return Math.round(ms / 60_000)
}
