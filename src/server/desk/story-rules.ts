/** What of an event stands in the story, and who reads it. A type not named here is the centre's own business. */

/**
 * all: everybody who sees the ticket · own: the centre, 监督, and units at or above the assignment · center: the centre's people only ·
 * oversight: the centre and 监督 · addressed: the centre, 监督, and the unit it is about or sent to
 */
export type Readers = 'all' | 'own' | 'center' | 'oversight' | 'addressed'
export type StoryRule = {
  readers: Readers
  /** keys of the body, the first that holds something is the text */
  text?: readonly string[]
  /** keys of the body that become facts: names of units, numbers of offices; never people */
  facts?: readonly string[]
}

const all = (...text: string[]): StoryRule => ({ readers: 'all', text })
const own = (...text: string[]): StoryRule => ({ readers: 'own', text })
const center = (...text: string[]): StoryRule => ({ readers: 'center', text })
const oversight = (...text: string[]): StoryRule => ({ readers: 'oversight', text })
const addressed = (...text: string[]): StoryRule => ({ readers: 'addressed', text })

export const STORY: Record<string, StoryRule> = {
  'ticket.registered': all(), 'ticket.answered': all('answer'), 'ticket.info_asked': all('question'), 'ticket.supplemented': all('text'), 'ticket.supplement_added': all('text'),
  'ticket.lapsed': all('text'), 'ticket.refused': { ...all('remark', 'route'), facts: ['name'] }, 'ticket.transferred': { ...all('remark'), facts: ['name', 'number'] },
  'ticket.transfer_completed': all('text'), 'ticket.taken_back': all('text'), 'ticket.amended': all(), 'ticket.difficult': oversight('reason'),
  'ticket.accepted': own('remark'), 'ticket.sent_back': own('reason'), 'ticket.suspended': { ...all('decision'), facts: ['until'] }, 'ticket.resumed': all('text'),
  'ticket.rehandled': all('reason'), 'ticket.reopened': all('reason'), 'ticket.closed': all(), 'ticket.archived': all(), 'ticket.withdrawn': all('reason'),
  'ticket.urged': all('text'), 'ticket.thanked': all('text'), 'ticket.noted': center('text'), 'ticket.study_concluded': all('reason'),
  // Merging never changes who may read what: the other ticket's number is for the centre.
  'ticket.merged': { ...center('reason'), facts: ['parentNumber'] }, 'ticket.merge_undone': center('reason'), 'ticket.left_parent': center(), 'ticket.child_left': { ...center(), facts: ['childId'] },
  'ticket.child_merged': { ...center(), facts: ['childId', 'childNumber'] }, 'ticket.followed_parent': { ...center('publicAnswer'), facts: ['parentNumber'] },
  'clue.found': oversight('reason'), 'clue.taken_up': oversight(), 'clue.dropped': oversight('reason'),
  'ticket.signalled': { ...center('reason'), facts: ['name'] }, 'ticket.signal_handled': center('text'),
  'ticket.file_attached': all(), 'matter.ticket_placed': center('reason'), 'matter.merge_declined': center('reason'),
  'ticket.relay_asked': own(), 'ticket.facts_sent': { ...center(), facts: ['name'] }, 'ticket.handed_in': center('receipt'),
  'assignment.made': { ...all('remark'), facts: ['unit'] }, 'assignment.signed': all('text'), 'assignment.contacted': { ...own('remark'), facts: ['number'] },
  'assignment.contact_failed': { ...own('reason'), facts: ['number'] }, 'assignment.arrived': all('remark'), 'assignment.progress_reported': all('text'),
  'objection.filed': own('reason'), 'objection.taken_up': center(), 'objection.stated': own('text'), 'objection.upheld': { ...own('decision'), facts: ['unit'] }, 'objection.rejected': { ...own('decision'), facts: ['unit'] },
  'objection.withdrawn': own(), 'precedent.made': { ...center(), facts: ['unit'] }, 'precedent.withdrawn': center('reason'),
  'assignment.return_applied': own('basis'), 'assignment.returned': { ...own('decision'), facts: ['unit'] }, 'assignment.return_denied': own('decision'),
  'assignment.extension_applied': own(), 'assignment.extended': { ...all('decision') }, 'assignment.extension_denied': own('decision'),
  'assignment.suspension_applied': own(), 'assignment.suspension_denied': own('decision'),
  'assignment.sub_dispatched': { ...own('remark'), facts: ['from', 'unit'] }, 'assignment.sub_accepted': own('text'), 'assignment.sub_rejected': own('reason'),
  'assignment.replied': own('publicAnswer'), 'assignment.submitted': all('publicAnswer'), 'assignment.sign_off_declined': own('reason'),
  'assignment.reassigned': { ...own('reason'), facts: ['from', 'unit'] }, 'assignment.released': { ...own('reason'), facts: ['unit'] },
  'supervision.opened': oversight('reason'), 'supervision.sent': addressed(), 'supervision.means_recorded': oversight('text'), 'supervision.answered': addressed('text'), 'supervision.return_asked': addressed('reason'), 'supervision.return_decided': addressed('reason'),
  'supervision.answer_reviewed': addressed('reason'), 'supervision.climbed': oversight('reason'), 'supervision.climb_hindered': oversight(), 'supervision.finished': oversight('conclusion'), 'supervision.unsolved': oversight(), 'supervision.urged': addressed('text'), 'supervision.file_attached': oversight(),
  'room.asked': own('purpose'), 'room.opened': all('purpose'), 'room.declined': own('reason'), 'room.unit_added': { ...all(), facts: ['unit'] }, 'room.unit_left': { ...all('reason'), facts: ['unit'] },
  'room.whistle_blown': { ...all('reason'), facts: ['unit'] }, 'room.whistle_answered': { ...all('text'), facts: ['unit'] }, 'room.whistle_overdue': { ...all(), facts: ['unit'] },
  'promise.made': { ...all('what'), facts: ['unit'] }, 'promise.kept': all('what'), 'promise.missed': { ...all('what'), facts: ['unit'] }, 'promise.done_late': all('what'),
  'room.answer_agreed': all('answer'), 'room.closed': all('summary'), 'room.concerned_served': all('text'), 'incident.opened': all('title'), 'incident.closed': all('summary'),
  'panel.listed': oversight(), 'panel.resolved': oversight(), 'panel.fed_back': oversight(), 'ledger.entered': oversight(), 'ledger.recheck_due': oversight(), 'ledger.left': oversight(),
  'revisit.recorded': all('opinion'), 'revisit.failed': oversight('remark'), 'revisit.exempted': oversight('reason'),
  'quality.non_compliant': own('text'), 'quality.correction_submitted': own('text'), 'quality.correction_sent_back': own('text'), 'quality.corrected': own('text'), 'quality.objected': own('text'),
  'quality.objection_rejected': own('text'), 'quality.non_compliant_withdrawn': own('text'), 'quality.file_attached': own(),
  'revisit.invited': center(), 'revisit.sampled': oversight(), 'revisit.sample_recorded': oversight('opinion'), 'revisit.sample_failed': oversight(),
  'revisit.reasonableness_judged': { ...own('basis'), facts: ['reason'] }, 'revisit.reasonableness_appealed': own('text'), 'revisit.reasonableness_final': own(),
  'obligation.exempted': oversight('reason'), 'obligation.exemption_asked': oversight('reason'), 'obligation.exemption_refused': oversight('reason'),
  'instruction.given': oversight('text'), 'instruction.progressed': oversight('text'), 'instruction.answered': oversight('text'), 'instruction.returned': oversight('text'), 'instruction.noted': oversight('text'), 'instruction.ordered': oversight('text'), 'instruction.closed': oversight('text'),
  'campaign.joined': oversight(), 'campaign.result_told': { ...all('result'), facts: ['campaign'] },
  'requester.unmasked': center('reason'), 'work.claimed': center(), 'work.released': center(), 'deadline.near': own(), 'deadline.passed': own(),
}

/** Codes and numbers of the header a screen has words for; the rest is for figures. */
export const SHOWN_FACTS: readonly string[] = ['role', 'outcome', 'contacted', 'solved', 'factsTrue', 'processSatisfaction', 'resultSatisfaction', 'attempt', 'count', 'reason', 'conclusion', 'persons', 'target', 'onTime']
