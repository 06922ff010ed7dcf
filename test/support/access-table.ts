/** Who may enter which route, written by hand: the tests hold the running application against it. What is not here is closed. */
import type { Role } from '#domain/people/actor.ts'

const FRONT: Role[] = ['agent', 'shift_leader']
const CENTER: Role[] = ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter']
const UNIT: Role[] = ['unit_signer', 'unit_handler', 'unit_head']
const WORK: Role[] = [...CENTER, ...UNIT]
const OVERSIGHT: Role[] = ['supervisor', 'supervision_office', 'inspector', 'assessor', 'appeal_judge', 'panel_secretary', 'leader', 'leader_office']
const TICKET_READERS: Role[] = [...WORK, ...OVERSIGHT]
const PHONES: Role[] = ['agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader']
const SYSTEM: Role[] = ['system_admin']
const SECURITY: Role[] = ['security_admin']
const AUDIT: Role[] = ['auditor']
const EDITOR: Role[] = ['knowledge_editor']
/** who owns entries, and who reads them at work */
const WRITERS: Role[] = ['unit_handler', 'unit_head', ...EDITOR]
const READERS: Role[] = [...WORK, ...EDITOR]
const EVERY_ROLE: Role[] = [...TICKET_READERS, 'knowledge_editor', 'discipline_reader', ...SYSTEM, ...SECURITY, ...AUDIT]

export type Allowed = readonly Role[] | 'anyone'

export const ACCESS: Record<string, Allowed> = {
  // operations: no personal data, no state; /metrics answers only the machine itself
  'GET /healthz': 'anyone', 'GET /readyz': 'anyone', 'GET /metrics': 'anyone', 'GET /api/openapi.json': 'anyone',

  'POST /api/session': 'anyone', 'GET /api/session': EVERY_ROLE, 'DELETE /api/session': EVERY_ROLE, 'POST /api/session/password': EVERY_ROLE,
  'GET /api/demo-accounts': 'anyone',
  'GET /api/units': EVERY_ROLE, 'POST /api/units': SYSTEM,
  'GET /api/users': [...SYSTEM, ...SECURITY], 'POST /api/users': SYSTEM,
  'POST /api/users/:userId/roles': SECURITY, 'POST /api/users/:userId/unlock': SECURITY,

  'GET /api/calendar/years/:year': EVERY_ROLE, 'POST /api/calendar/years/:year': SYSTEM,
  'POST /api/calendar/days': SYSTEM, 'POST /api/calendar/days/clear': SYSTEM,
  'GET /api/rules': EVERY_ROLE, 'POST /api/rules/preview': SYSTEM, 'POST /api/rules': SYSTEM,
  'POST /api/categories/suggest': CENTER, 'GET /api/category-models': SYSTEM, 'POST /api/category-models': SYSTEM,
  'GET /api/category-models/:modelId/comparison': SYSTEM, 'POST /api/category-models/:modelId/activate': SYSTEM, 'POST /api/category-models/:modelId/cancel': SYSTEM,
  'GET /api/audit/events': AUDIT, 'POST /api/audit/verify': AUDIT,

  'POST /api/public/progress': 'anyone', 'GET /api/public/info': 'anyone', 'POST /api/public/questions': 'anyone',
  'POST /api/tickets': FRONT,
  'GET /api/tickets/:ticketId': TICKET_READERS, 'GET /api/tickets/:ticketId/timeline': TICKET_READERS,
  'GET /api/tickets/:ticketId/deadlines/:clock': TICKET_READERS, 'GET /api/tickets/:ticketId/attachments': TICKET_READERS,
  'POST /api/tickets/:ticketId/unmask': WORK, 'POST /api/tickets/search': TICKET_READERS, 'POST /api/tickets/:ticketId/reply-check': WORK,
  'POST /api/tickets/:ticketId/attachments': WORK, 'GET /api/attachments/:attachmentId': TICKET_READERS,
  'GET /api/overview': EVERY_ROLE, 'GET /api/live': TICKET_READERS,

  'POST /api/intake/extract': FRONT, 'GET /api/intake/signals': FRONT, 'POST /api/intake/signals/:ticketId/handled': FRONT,
  'POST /api/desk/caller': FRONT, 'POST /api/desk/similar': CENTER, 'POST /api/desk/deadlines': CENTER, 'POST /api/desk/units': CENTER,
  'GET /api/intake/speech': FRONT, 'POST /api/intake/transcripts': FRONT,
  'POST /api/dispatch/objections': UNIT, 'GET /api/dispatch/objections': WORK,
  'POST /api/dispatch/objections/:objectionId/take-up': CENTER, 'POST /api/dispatch/objections/:objectionId/adjudicate': CENTER,
  'POST /api/dispatch/objections/:objectionId/state': UNIT, 'POST /api/dispatch/objections/:objectionId/withdraw': UNIT,
  'GET /api/dispatch/precedents': WORK, 'POST /api/dispatch/precedents': CENTER, 'POST /api/dispatch/precedents/:precedentId/withdraw': CENTER,
  'GET /api/dispatch/disputes': CENTER, 'GET /api/dispatch/catalogue': WORK, 'GET /api/dispatch/catalogue/:row': WORK,
  'GET /api/desk/drafts': FRONT, 'PUT /api/desk/drafts/:draftId': FRONT, 'DELETE /api/desk/drafts/:draftId': FRONT,
  'GET /api/knowledge': EVERY_ROLE, 'GET /api/knowledge/:entryId': EVERY_ROLE, 'POST /api/knowledge': EDITOR,
  'GET /api/knowledge/entries': WRITERS, 'POST /api/knowledge/drafts': WRITERS, 'POST /api/knowledge/:entryId/moves': WRITERS, 'GET /api/knowledge/:entryId/versions': WRITERS, 'GET /api/knowledge/todo': WRITERS,
  'POST /api/knowledge/:entryId/corrections': READERS, 'GET /api/knowledge/corrections': READERS, 'POST /api/knowledge/corrections/:correctionId/decision': WRITERS,
  'POST /api/knowledge/gaps': READERS, 'GET /api/knowledge/gaps': WRITERS, 'POST /api/knowledge/gaps/:groupId/draft': WRITERS, 'POST /api/knowledge/gaps/:groupId/dismissal': EDITOR,
  'GET /api/knowledge/hot': READERS, 'GET /api/knowledge/favourites': READERS, 'POST /api/knowledge/:entryId/favourite': READERS, 'POST /api/knowledge/:entryId/judgement': READERS,
  'GET /api/knowledge/first-answers': READERS, 'POST /api/knowledge/push': FRONT, 'POST /api/knowledge/import': EDITOR, 'GET /api/knowledge/export': READERS, 'POST /api/knowledge/documents': WRITERS, 'GET /api/public/documents/:fileId': 'anyone',
  'GET /api/matters': TICKET_READERS, 'GET /api/matters/:matterId': TICKET_READERS, 'GET /api/tickets/:ticketId/matter': TICKET_READERS,
  'POST /api/tickets/:ticketId/matter': CENTER, 'POST /api/matters/:matterId/join': CENTER, 'POST /api/tickets/:ticketId/matter/decline': CENTER,
  'GET /api/telephony/desk': PHONES, 'POST /api/telephony/wishes': PHONES, 'POST /api/telephony/sign-on': PHONES,
  'GET /api/telephony/calls/:callId/caller': PHONES, 'POST /api/telephony/calls/:callId/outcome': PHONES, 'POST /api/telephony/logged-calls': FRONT, 'POST /api/telephony/dial': PHONES, 'GET /api/telephony/colleagues': PHONES,
  'GET /api/telephony/floor': ['shift_leader'], 'POST /api/telephony/seats/:userId/state': ['shift_leader'], 'GET /api/telephony/tickets/:ticketId/calls': [...FRONT, 'revisiter', 'dispatcher', 'reviewer'],
  'GET /api/work': WORK, 'GET /api/work/counts': WORK, 'POST /api/work/claim': CENTER, 'POST /api/work/release': CENTER,

  // The door tells centre from unit; which of them may make a move, and when, is the table of moves.
  ...moves('/api/tickets/:ticketId/moves/', CENTER, [
    'answer', 'ask-info', 'supplement', 'lapse', 'refuse', 'transfer', 'complete-transfer', 'take-back', 'amend', 'merge', 'undo-merge',
    'assign', 'mark-difficult', 'designate', 'add-unit', 'accept', 'send-back', 'attempt-revisit', 'record-revisit', 'rehandle', 'close',
    'exempt', 'reopen', 'archive', 'withdraw', 'resume', 'urge', 'add-supplement', 'thank', 'note',
  ]),
  ...moves('/api/tickets/:ticketId/assignments/:assignmentId/moves/', CENTER, ['decide-return', 'decide-extension', 'decide-suspension', 'reassign', 'release']),
  ...moves('/api/tickets/:ticketId/assignments/:assignmentId/moves/', UNIT, [
    'sign', 'contact', 'arrive', 'report-progress', 'apply-return', 'apply-extension', 'apply-suspension', 'sub-dispatch', 'accept-sub',
    'reject-sub', 'reply', 'sign-off', 'decline-sign-off', 'conclude-study',
  ]),
}

function moves(path: string, who: readonly Role[], names: string[]): Record<string, Allowed> {
  return Object.fromEntries(names.map((name) => [`POST ${path}${name}`, who]))
}
