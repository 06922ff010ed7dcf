/** One unit's part of a ticket, event by event. The first signing, contact, progress and answer decide; what comes after them is rework. */
import type { Instant } from '../calendar/work-calendar.ts'
import type { Count, Flag } from './fact.ts'
import type { Happening } from './happening.ts'

export type PartStory = { flags: Set<Flag>; counts: Partial<Record<Count, number>>; repliedAt?: Instant }
export const emptyPart = (): PartStory => ({ flags: new Set(), counts: {} })

export function tellPart(part: PartStory, { type, at, facts }: Happening): void {
  switch (type) {
    case 'assignment.signed': return once(part, 'signed', 'signed_in_time', facts)
    case 'assignment.contacted': return once(part, 'contacted', 'contacted_in_time', facts)
    case 'assignment.progress_reported': return once(part, 'progressed', 'progressed_in_time', facts)
    case 'assignment.submitted':
      part.repliedAt ??= at
      return once(part, 'submitted', 'in_time', facts)
    case 'assignment.return_applied': part.flags.add('return_applied'); return
    case 'assignment.return_denied': part.flags.add('return_denied'); return
    case 'assignment.returned': part.flags.add('returned'); return
    case 'assignment.extended': return more(part, 'extensions')
    case 'ticket.sent_back': case 'assignment.sub_rejected': return more(part, 'send_backs')
    case 'ticket.rehandled': return more(part, 'rehandles')
  }
}

function once({ flags }: PartStory, done: Flag, inTime: Flag, facts: Happening['facts']): void {
  if (flags.has(done)) return
  flags.add(done)
  if (facts['onTime'] === true) flags.add(inTime)
}

export const more = ({ counts }: { counts: Partial<Record<Count, number>> }, count: Count): void => { counts[count] = (counts[count] ?? 0) + 1 }
