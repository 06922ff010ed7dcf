/** Who may enter which route, written by hand: the tests hold the running application against it. What is not here is closed. */
import type { Role } from '#domain/people/actor.ts'

const FRONT: Role[] = ['agent', 'shift_leader']
const CENTER: Role[] = ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter']
const UNIT: Role[] = ['unit_signer', 'unit_handler', 'unit_head']
const WORK: Role[] = [...CENTER, ...UNIT]
const SYSTEM: Role[] = ['system_admin']
const SECURITY: Role[] = ['security_admin']
const AUDIT: Role[] = ['auditor']
const EVERY_ROLE: Role[] = [...WORK, 'knowledge_editor', ...SYSTEM, ...SECURITY, ...AUDIT]

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
  'GET /api/audit/events': AUDIT, 'POST /api/audit/verify': AUDIT,

  'POST /api/public/progress': 'anyone', 'GET /api/public/info': 'anyone',
  'POST /api/tickets': FRONT,
  'GET /api/tickets/:ticketId': WORK, 'GET /api/tickets/:ticketId/timeline': WORK,
  'GET /api/tickets/:ticketId/deadlines/:clock': WORK, 'GET /api/tickets/:ticketId/attachments': WORK,
  'POST /api/tickets/:ticketId/unmask': WORK, 'POST /api/tickets/search': WORK, 'POST /api/tickets/:ticketId/reply-check': WORK,
  'POST /api/tickets/:ticketId/attachments': WORK, 'GET /api/attachments/:attachmentId': WORK,
  'GET /api/overview': EVERY_ROLE, 'GET /api/live': WORK,

  'POST /api/intake/extract': FRONT, 'GET /api/intake/signals': FRONT, 'POST /api/intake/signals/:ticketId/handled': FRONT,
  'POST /api/desk/caller': FRONT, 'POST /api/desk/similar': CENTER, 'POST /api/desk/deadlines': CENTER, 'POST /api/desk/units': CENTER,
  'GET /api/desk/drafts': FRONT, 'PUT /api/desk/drafts/:draftId': FRONT, 'DELETE /api/desk/drafts/:draftId': FRONT,
  'GET /api/knowledge': EVERY_ROLE, 'GET /api/knowledge/:entryId': EVERY_ROLE, 'POST /api/knowledge': ['knowledge_editor'],
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
