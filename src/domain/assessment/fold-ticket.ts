/** The main order, event by event. The first closing decides month, limit and time taken; a reopening after it is counted, not a second closing. */
import type { Instant } from '../calendar/work-calendar.ts'
import type { Code, Count, Flag } from './fact.ts'
import { more } from './fold-part.ts'
import type { Happening } from './happening.ts'

export type Pause = { from: Instant; to?: Instant }
export type CallBack = { id: string; at: Instant; lead: string | undefined; codes: Partial<Record<Code, string>>; flags: Flag[] }
export type TicketStory = {
  flags: Set<Flag>; counts: Partial<Record<Count, number>>
  dispatchedAt?: Instant; closedAt?: Instant; outcome?: string
  lead?: string; leadAtClosing?: string
  pauses: Pause[]; callBacks: CallBack[]
  /** cases of quality inspection that stand */
  cases: Set<string>
}
export const emptyStory = (): TicketStory => ({ flags: new Set(), counts: {}, pauses: [], callBacks: [], cases: new Set() })

export function tellTicket(story: TicketStory, one: Happening): void {
  const { flags, pauses } = story
  const { type, at, assignmentId, facts } = one
  switch (type) {
    case 'ticket.answered': if (facts['dispatched'] !== true && !flags.has('closed')) { flags.add('answered_directly'); if (facts['firstContact'] === true) flags.add('first_contact') } return
    case 'ticket.refused': flags.add('refused'); return
    case 'ticket.withdrawn': flags.add('withdrawn'); return
    case 'ticket.merged': flags.add('merged'); return
    case 'ticket.merge_undone': case 'ticket.left_parent': flags.delete('merged'); return
    // 催办: by the requester, by one whose demand was merged into this, by supervisors and by the timer.
    case 'ticket.urged': case 'supervision.urged': return more(story, 'urges')
    case 'ticket.child_contacted': if (facts['urged'] === true) more(story, 'urges'); return
    case 'ticket.suspended': pauses.push({ from: at }); return
    case 'ticket.resumed': { const last = pauses.at(-1); if (last) last.to ??= at; return }
    case 'ticket.sent_back': return more(story, 'send_backs')
    case 'ticket.rehandled': return more(story, 'rehandles')
    case 'ticket.reopened': return more(story, 'reopens')
    case 'ticket.closed': return close(story, one)
    case 'assignment.made': return dispatch(story, one)
    case 'assignment.reassigned': if (facts['role'] === 'lead') { story.lead = assignmentId; more(story, 'reassignments') } return
    case 'assignment.returned': if (facts['role'] === 'lead') more(story, 'returns'); return
    case 'assignment.extended': return more(story, 'extensions')
    case 'revisit.recorded': return callBack(story, one)
    case 'revisit.failed': flags.add('asked'); return
    case 'revisit.exempted': flags.add('exempted'); return
    case 'supervision.opened': flags.add(facts['kind'] === 'inspect' ? 'inspected' : 'supervised'); return
    case 'quality.non_compliant': story.cases.add(String(facts['caseId'])); flags.add('non_compliant'); return
    case 'quality.non_compliant_withdrawn': story.cases.delete(String(facts['caseId'])); if (story.cases.size === 0) flags.delete('non_compliant'); return
  }
}

function dispatch(story: TicketStory, { at, assignmentId, facts }: Happening): void {
  if (facts['role'] !== 'lead') return
  story.lead = assignmentId
  if (story.dispatchedAt !== undefined) return
  story.dispatchedAt = at
  story.flags.add('dispatched')
  if (facts['onTime'] === true) story.flags.add('dispatched_in_time')
}

function close(story: TicketStory, { at, facts }: Happening): void {
  if (story.flags.has('closed')) return
  story.flags.add('closed')
  story.closedAt = at
  if (story.lead !== undefined) story.leadAtClosing = story.lead
  if (facts['outcome']) story.outcome = String(facts['outcome'])
  if (typeof facts['onTime'] === 'boolean') story.flags.add('closed_with_limit')
  if (facts['onTime'] === true) story.flags.add('closed_in_time')
}

function callBack(story: TicketStory, { id, at, facts }: Happening): void {
  story.flags.add('asked').add('called_back')
  const flags: Flag[] = [...(facts['first'] === true ? ['first' as const] : []), ...(facts['contacted'] === true ? ['responded' as const] : [])]
  const said = (name: string) => String(facts[name] ?? '')
  story.callBacks.push({ id, at, lead: story.lead, flags, codes: { solved: said('solved'), process: said('processSatisfaction'), result: said('resultSatisfaction'), medium: said('medium') } })
}
