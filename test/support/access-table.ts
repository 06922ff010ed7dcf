/** Who may enter which route, written by hand: the tests hold the running application against it. What is not here is closed. */
import type { Role } from '#domain/people/actor.ts'

const FRONT: Role[] = ['agent', 'shift_leader']
const CENTER: Role[] = ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter']
const UNIT: Role[] = ['unit_signer', 'unit_handler', 'unit_head']
const WORK: Role[] = [...CENTER, ...UNIT]
const OVERSIGHT: Role[] = ['supervisor', 'supervision_office', 'inspector', 'assessor', 'appeal_judge', 'panel_secretary', 'leader', 'leader_office']
const SUPERVISION: Role[] = ['supervisor', 'supervision_office']
/** who follows a leader’s instruction */
const FOLLOW: Role[] = ['leader', 'leader_office', ...SUPERVISION, ...UNIT]
const TICKET_READERS: Role[] = [...WORK, ...OVERSIGHT]
const PHONES: Role[] = ['agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader']
const REVISIT_FIGURES: Role[] = ['revisiter', 'reviewer', 'shift_leader', 'supervisor', 'supervision_office', 'inspector', 'assessor', 'appeal_judge', 'leader', 'leader_office']
/** 督办: who supervises, and who answers for a unit */
const STAFF: Role[] = ['supervisor', 'supervision_office', 'leader']
const ANSWERS: Role[] = ['unit_handler', 'unit_head']
const ASSESSES: Role[] = ['assessor']
const READS_FIGURES: Role[] = ['assessor', 'appeal_judge', 'supervisor', 'supervision_office', 'leader', 'leader_office', 'shift_leader']
const FIGURES: Role[] = [...READS_FIGURES, 'unit_head']
/** those of quality and supervision, and whoever may have taken a call; of secret callers fewer, see who-may-listen tests */
const LISTENERS: Role[] = ['inspector', 'shift_leader', 'reviewer', 'appeal_judge', 'supervisor', 'agent', 'revisiter', 'dispatcher', 'leader']
const CALL_LOG: Role[] = ['shift_leader', 'inspector']
const CALL_FIGURES: Role[] = [...CALL_LOG, 'supervisor', 'supervision_office', 'assessor', 'leader', 'leader_office']
const SYSTEM: Role[] = ['system_admin']
const SECURITY: Role[] = ['security_admin']
const AUDIT: Role[] = ['auditor']
const EDITOR: Role[] = ['knowledge_editor']
/** 监督一张网: who may be named as initiator, and the only readers of items */
const INITIATORS: Role[] = ['supervision_office', 'supervisor', 'unit_handler', 'unit_head']
const NET: Role[] = ['discipline_reader']
const DESK: Role[] = ['dispatcher', 'shift_leader']
const ROOM_PEOPLE: Role[] = [...DESK, 'supervisor', 'supervision_office', ...UNIT]
const INCIDENT_READERS: Role[] = [...DESK, ...OVERSIGHT, ...UNIT]
/** who owns entries, and who reads them at work */
const WRITERS: Role[] = ['unit_handler', 'unit_head', ...EDITOR]
const READERS: Role[] = [...WORK, ...EDITOR]
const EVERY_ROLE: Role[] = [...TICKET_READERS, 'knowledge_editor', 'discipline_reader', ...SYSTEM, ...SECURITY, ...AUDIT]

const QUALITY: Role[] = ['inspector', 'appeal_judge', 'supervisor', 'supervision_office', 'system_admin']
const QUALITY_SET: Role[] = ['inspector', 'system_admin']
const JUDGING: Role[] = ['inspector', 'appeal_judge']
const CASES: Role[] = ['inspector', 'supervisor', 'supervision_office', 'revisiter', 'appeal_judge', ...UNIT]
const PANEL_READERS: Role[] = ['panel_secretary', 'leader', 'leader_office', 'supervision_office', 'supervisor', 'shift_leader', 'reviewer', 'dispatcher', ...UNIT]
const DAY_READERS: Role[] = ['leader_office', 'leader', ...FRONT, 'panel_secretary', 'supervision_office', 'unit_handler', 'unit_head']

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
  'GET /api/quality/sheets': QUALITY, 'POST /api/quality/sheets': QUALITY_SET, 'POST /api/quality/sheets/:code/publish': QUALITY_SET,
  'GET /api/quality/plans': QUALITY_SET, 'POST /api/quality/plans': QUALITY_SET, 'POST /api/quality/plans/:planId/draw': QUALITY_SET, 'GET /api/quality/coverage': QUALITY,
  'GET /api/quality/inspections': QUALITY, 'GET /api/quality/inspections/:inspectionId': EVERY_ROLE, 'POST /api/quality/inspections': ['inspector'],
  'POST /api/quality/inspections/:inspectionId/take': ['inspector'], 'POST /api/quality/inspections/:inspectionId/score': ['inspector'],
  'POST /api/quality/inspections/:inspectionId/appeal': CENTER, 'POST /api/quality/inspections/:inspectionId/withdraw-appeal': CENTER, 'POST /api/quality/inspections/:inspectionId/decide': ['appeal_judge'], 'GET /api/quality/mine': CENTER,
  'GET /api/quality/cases': CASES, 'POST /api/quality/cases': ['inspector', 'supervisor', 'supervision_office', 'revisiter'],
  'POST /api/quality/cases/:caseId/moves': ['inspector', 'supervisor', 'supervision_office', 'appeal_judge', 'unit_handler', 'unit_head'], 'POST /api/quality/cases/:caseId/files': ['unit_handler', 'unit_head'], 'GET /api/quality/files/:fileId': CASES,
  'GET /api/quality/people': ['inspector'], 'GET /api/quality/calibrations': JUDGING, 'POST /api/quality/calibrations': ['inspector'],
  'POST /api/quality/calibrations/:calibrationId/scores': JUDGING, 'POST /api/quality/calibrations/:calibrationId/agreed': ['inspector'],
  'GET /api/quality/examples': [...JUDGING, ...CENTER], 'POST /api/quality/examples': ['inspector'], 'GET /api/quality/inspections/:inspectionId/example': ['inspector'],
  'GET /api/quality/courses': [...JUDGING, ...CENTER], 'POST /api/quality/courses': ['inspector'], 'POST /api/quality/courses/:courseId/done': CENTER, 'GET /api/quality/questions': ['inspector'], 'POST /api/quality/questions': ['inspector'],
  'GET /api/quality/exams': ['inspector'], 'POST /api/quality/exams': ['inspector'], 'GET /api/quality/exams/mine': CENTER, 'GET /api/quality/exams/:examId/paper': CENTER, 'POST /api/quality/exams/:examId/answers': CENTER,
  'GET /api/supervision/board': [...STAFF, 'leader_office'], 'GET /api/supervision/ladder': TICKET_READERS, 'GET /api/supervision/tickets/:ticketId': TICKET_READERS,
  'GET /api/supervision/notices': TICKET_READERS, 'POST /api/supervision/notices/:orderId/read': TICKET_READERS,
  'GET /api/supervision/orders': TICKET_READERS, 'GET /api/supervision/orders/:orderId': TICKET_READERS, 'POST /api/supervision/orders': STAFF,
  ...Object.fromEntries(['send', 'proofs', 'return-decision', 'review', 'climb', 'finish', 'extend', 'urge'].map((move) => [`POST /api/supervision/orders/:orderId/${move}`, STAFF])),
  'POST /api/supervision/orders/:orderId/answer': ANSWERS, 'POST /api/supervision/orders/:orderId/return': ANSWERS, 'POST /api/supervision/orders/:orderId/sign': ['unit_head'],
  'POST /api/supervision/orders/:orderId/files': [...STAFF, ...ANSWERS], 'GET /api/supervision/files/:fileId': TICKET_READERS,
  'GET /api/audit/events': AUDIT, 'POST /api/audit/verify': AUDIT,

  'POST /api/public/progress': 'anyone', 'GET /api/public/info': 'anyone', 'POST /api/public/questions': 'anyone',
  'POST /api/tickets': FRONT,
  'GET /api/tickets/:ticketId': TICKET_READERS, 'GET /api/tickets/:ticketId/timeline': TICKET_READERS,
  'GET /api/tickets/:ticketId/deadlines/:clock': TICKET_READERS, 'GET /api/tickets/:ticketId/attachments': TICKET_READERS,
  'POST /api/tickets/:ticketId/unmask': WORK, 'POST /api/tickets/search': TICKET_READERS, 'POST /api/tickets/:ticketId/reply-check': TICKET_READERS,
  'POST /api/tickets/:ticketId/attachments': WORK, 'GET /api/attachments/:attachmentId': TICKET_READERS,
  'GET /api/overview': EVERY_ROLE, 'GET /api/live': TICKET_READERS,

  'POST /api/intake/extract': FRONT, 'GET /api/intake/signals': FRONT, 'POST /api/intake/signals/:ticketId/handled': FRONT,
  'POST /api/desk/caller': FRONT, 'POST /api/desk/similar': CENTER, 'POST /api/desk/deadlines': CENTER, 'POST /api/desk/units': CENTER,
  'GET /api/intake/speech': FRONT, 'POST /api/intake/transcripts': FRONT,
  'GET /api/revisit/queue': ['revisiter'], 'POST /api/tickets/:ticketId/revisit-invites': ['revisiter'],
  'POST /api/public/revisit': 'anyone', 'POST /api/public/revisit/answers': 'anyone', 'POST /api/public/revisit/appeals': 'anyone',
  'GET /api/revisit/samples': ['revisiter', 'reviewer', 'shift_leader'], 'POST /api/revisit/samples/:ticketId/result': ['revisiter'], 'POST /api/revisit/samples/:ticketId/attempt': ['revisiter'],
  'GET /api/revisit/figures': REVISIT_FIGURES, 'GET /api/revisit/figures/tickets': REVISIT_FIGURES,
  'GET /api/reasonableness': TICKET_READERS, 'GET /api/tickets/:ticketId/reasonableness': TICKET_READERS,
  'POST /api/reasonableness/:ticketId/:round/verdict': ['reviewer', 'shift_leader', 'appeal_judge'],
  'POST /api/reasonableness/:ticketId/:round/appeal': [...UNIT, ...FRONT, 'revisiter'],
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
  ...Object.fromEntries(['GET /api/panel/matters', 'GET /api/panel/matters/:panelId', 'GET /api/panel/files/:fileId'].map((route) => [route, PANEL_READERS])),
  'POST /api/panel/matters': ['panel_secretary', 'shift_leader', 'reviewer', 'dispatcher', 'leader_office'],
  ...Object.fromEntries(['tickets', 'notes', 'opinions'].map((part): [string, Role[]] => [`POST /api/panel/matters/:panelId/${part}`, ['panel_secretary']])),
  'POST /api/panel/opinions/:opinionId/answer': ['unit_handler', 'unit_head'], 'POST /api/panel/matters/:panelId/moves': ['panel_secretary', 'unit_handler', 'unit_head'], 'POST /api/panel/matters/:panelId/files': ['panel_secretary', 'unit_handler', 'unit_head'],
  ...Object.fromEntries(['GET /api/panel/meetings', 'GET /api/panel/meetings/:meetingId', 'GET /api/panel/report'].map((route): [string, Role[]] => [route, ['panel_secretary', 'leader', 'leader_office']])),
  ...Object.fromEntries(['', '/:meetingId', '/:meetingId/agenda', '/:meetingId/moves', '/:meetingId/resolutions', '/:meetingId/files'].map((part): [string, Role[]] => [`POST /api/panel/meetings${part}`, ['panel_secretary']])),

  ...Object.fromEntries(['sessions', 'sessions/:sessionId', 'calendar'].map((part) => [`GET /api/leader-days/${part}`, DAY_READERS])),
  'GET /api/leader-days/proposal': ['leader_office'], 'POST /api/leader-days/sessions/:sessionId/moves': ['leader_office', 'shift_leader'],
  ...Object.fromEntries(['sessions', 'sessions/:sessionId', 'sessions/:sessionId/channels', 'sessions/:sessionId/coordination', 'sessions/:sessionId/media', 'sessions/:sessionId/media/:ticketId'].map((part): [string, Role[]] => [`POST /api/leader-days/${part}`, ['leader_office']])),
  'POST /api/leader-days/sessions/:sessionId/tickets': ['leader_office', ...FRONT], 'POST /api/leader-days/sessions/:sessionId/acts': ['leader', 'unit_head', 'leader_office'], 'POST /api/leader-days/tasks/:taskId/result': ['unit_handler', 'unit_head', 'leader_office'],

  'GET /api/shifts/week': FRONT, 'GET /api/shifts/staffing': ['shift_leader'],
  ...Object.fromEntries(['POST /api/shifts/templates', 'POST /api/shifts/duties', 'DELETE /api/shifts/duties/:dutyId', 'POST /api/shifts/leave'].map((route): [string, Role[]] => [route, ['shift_leader']])),
  ...Object.fromEntries(['swaps', 'swaps/:swapId/moves', 'notes', 'notes/:noteId/confirmation'].map((part) => [`POST /api/shifts/${part}`, FRONT])),

  'GET /api/matters': TICKET_READERS, 'GET /api/matters/:matterId': TICKET_READERS, 'GET /api/tickets/:ticketId/matter': TICKET_READERS,
  'POST /api/tickets/:ticketId/matter': CENTER, 'POST /api/matters/:matterId/join': CENTER, 'POST /api/tickets/:ticketId/matter/decline': CENTER,
  'GET /api/telephony/wallboard': [...CENTER, ...OVERSIGHT], 'GET /api/telephony/figures': CALL_FIGURES, 'GET /api/telephony/call-choices': CALL_FIGURES, 'GET /api/telephony/calls': CALL_LOG, 'GET /api/telephony/calls/:callId': CALL_LOG,
  'GET /api/telephony/my-figures': PHONES, 'GET /api/telephony/my-calls': PHONES,
  'GET /api/telephony/desk': PHONES, 'POST /api/telephony/wishes': PHONES, 'POST /api/telephony/sign-on': PHONES,
  'GET /api/obligations': OVERSIGHT, 'GET /api/obligations/cases': OVERSIGHT, 'GET /api/obligations/export': OVERSIGHT,
  'POST /api/obligations/cases/:caseId/exemption': SUPERVISION, 'POST /api/obligations/exemptions/:exemptionId/decision': ['supervision_office'], 'POST /api/obligations/cases/:caseId/order': SUPERVISION,
  'GET /api/instructions': FOLLOW, 'GET /api/instructions/:instructionId': FOLLOW, 'POST /api/instructions/files': FOLLOW, 'GET /api/instructions/files/:fileId': FOLLOW,
  'POST /api/instructions': ['leader', 'leader_office'], 'POST /api/instructions/:instructionId/return': ['leader', 'leader_office'], 'POST /api/instructions/:instructionId/progress': UNIT, 'POST /api/instructions/:instructionId/feedback': UNIT,
  'POST /api/instructions/:instructionId/notes': ['leader', 'leader_office', ...SUPERVISION], 'POST /api/instructions/:instructionId/order': ['leader', ...SUPERVISION], 'POST /api/instructions/:instructionId/closing': ['leader_office'],
  'GET /api/campaigns': TICKET_READERS, 'GET /api/campaigns/:campaignId': TICKET_READERS, 'POST /api/campaigns': SUPERVISION, 'POST /api/campaigns/:campaignId/tickets': SUPERVISION, 'POST /api/campaigns/:campaignId/phases': SUPERVISION,
  'POST /api/campaigns/:campaignId/reports': [...SUPERVISION, ...UNIT], 'POST /api/campaigns/:campaignId/reports/:reportId/correction': [...SUPERVISION, ...UNIT],
  'POST /api/campaigns/:campaignId/result': SUPERVISION, 'POST /api/campaigns/:campaignId/telling': SUPERVISION, 'POST /api/campaigns/:campaignId/closing': SUPERVISION,
  'GET /api/clues': SUPERVISION, 'POST /api/clues/:clueId/take-up': SUPERVISION, 'POST /api/clues/:clueId/drop': SUPERVISION,
  'GET /api/triggers/dry-runs': [...SYSTEM, ...SUPERVISION], 'POST /api/triggers/dry-runs': [...SYSTEM, ...SUPERVISION], 'GET /api/triggers/dry-runs/:runId': [...SYSTEM, ...SUPERVISION],
  'POST /api/triggers/dry-runs/:runId/cancel': [...SYSTEM, ...SUPERVISION],
  'GET /api/tickets/:ticketId/rooms': TICKET_READERS, 'POST /api/tickets/:ticketId/rooms': ROOM_PEOPLE, 'GET /api/rooms': TICKET_READERS, 'GET /api/rooms/:roomId': TICKET_READERS,
  'POST /api/rooms/:roomId/moves': ROOM_PEOPLE, 'POST /api/rooms/:roomId/plan': ROOM_PEOPLE, 'POST /api/rooms/:roomId/files': ROOM_PEOPLE, 'GET /api/rooms/:roomId/files/:fileId': TICKET_READERS,
  'GET /api/incidents': INCIDENT_READERS, 'GET /api/incidents/:incidentId': INCIDENT_READERS, 'POST /api/incidents': DESK, 'POST /api/incidents/:incidentId/moves': [...DESK, ...UNIT],
  'GET /api/discipline/candidates': INITIATORS, 'GET /api/discipline/items/:itemId/package': INITIATORS, 'POST /api/discipline/items/:itemId/moves': INITIATORS,
  'GET /api/discipline/items': NET, 'GET /api/discipline/items/:itemId': NET, 'POST /api/discipline/items/:itemId/receipts': NET, 'POST /api/discipline/items/:itemId/outcomes': NET,
  'POST /api/discipline/items/:itemId/outcomes/:outcomeId/correction': NET, 'GET /api/discipline/totals': NET, 'GET /api/discipline/readings': [...NET, ...AUDIT],
  'GET /api/linkage/partners': SYSTEM, 'POST /api/linkage/partners': SYSTEM, 'GET /api/linkage/outgoing': SYSTEM, 'POST /api/linkage/outgoing/:outgoingId/retry': SYSTEM,
  // A partner's machine: its token is looked at inside, and opens nothing but messages about what was sent over its own link.
  'POST /open/v1/discipline/messages': 'anyone',
  'GET /api/assessment/months': FIGURES, 'GET /api/assessment/rules': FIGURES, 'GET /api/assessment/months/:month': FIGURES, 'GET /api/assessment/months/:month/rows': FIGURES,
  'GET /api/assessment/trend': FIGURES, 'GET /api/assessment/months/:month/corrections': FIGURES, 'GET /api/assessment/months/:month/publication': FIGURES,
  'GET /api/assessment/months/:month/document': FIGURES, 'GET /api/assessment/months/:month/sheet': FIGURES,
  'GET /api/assessment/months/:month/ranking': READS_FIGURES, 'POST /api/assessment/months/:month/what-if': READS_FIGURES,
  'POST /api/assessment/months/:month/freeze': ASSESSES, 'POST /api/assessment/months/:month/publish': ASSESSES,
  'GET /api/assessment/exclusions': FIGURES, 'POST /api/assessment/exclusions': ['unit_head'], 'POST /api/assessment/exclusions/:exclusionId/decide': ASSESSES, 'POST /api/assessment/exclusions/:exclusionId/withdraw': ['unit_head'],
  'GET /api/assessment/appeals': FIGURES, 'POST /api/assessment/appeals': ['unit_head'], 'POST /api/assessment/appeals/:appealId/decide': ['appeal_judge'], 'POST /api/assessment/appeals/:appealId/withdraw': ['unit_head'],
  'POST /api/telephony/calls/:callId/ticket': PHONES, 'POST /api/telephony/calls/:callId/number': PHONES, 'POST /api/telephony/calls/:callId/outcome': PHONES, 'GET /api/telephony/calls/unfinished': PHONES,
  'POST /api/telephony/calls/:callId/transfer': PHONES, 'POST /api/telephony/dial': PHONES, 'POST /api/telephony/manual-calls': PHONES, 'POST /api/telephony/manual-calls/:callId/end': PHONES,
  'GET /api/telephony/nuisance': FRONT, 'POST /api/telephony/nuisance': FRONT, 'POST /api/telephony/nuisance/:nuisanceId/decision': ['shift_leader'],
  'GET /api/telephony/seats': ['shift_leader'], 'POST /api/telephony/seats/:userId/state': ['shift_leader'], 'POST /api/telephony/seats/:userId/skills': ['shift_leader'],
  'GET /api/telephony/sessions': ['shift_leader', 'agent', 'leader', 'leader_office'], 'POST /api/telephony/sessions': ['shift_leader', 'leader_office'], 'POST /api/telephony/sessions/:sessionId/end': ['shift_leader', 'leader_office', 'leader'],
  'GET /api/telephony/hand-overs': FRONT, 'POST /api/telephony/hand-overs/:handOverId/take': FRONT, 'POST /api/telephony/hand-overs/:handOverId/settle': FRONT, 'POST /api/telephony/hand-overs/:handOverId/receipt': FRONT,
  'GET /api/telephony/assistant': [...SYSTEM, 'shift_leader'], 'POST /api/telephony/assistant/try': [...SYSTEM, 'shift_leader'], 'GET /api/telephony/calls/:callId/assistant': LISTENERS,
  'GET /api/telephony/calls/:callId/transfer-facts': PHONES,
  'GET /api/telephony/partners': SYSTEM, 'POST /api/telephony/partners/:link': SYSTEM,
  // open to partners: a key in the header, checked before anything is read
  'POST /open/v1/hand-overs': 'anyone',
  'GET /api/tickets/:ticketId/relay-calls': WORK, 'POST /api/tickets/:ticketId/relay-calls': UNIT,
  'GET /api/telephony/lines': ['shift_leader', ...SYSTEM],
  'GET /api/telephony/missed': FRONT, 'POST /api/telephony/missed/next': FRONT, 'POST /api/telephony/missed/:missedId/claim': FRONT, 'POST /api/telephony/missed/:missedId/release': FRONT,
  'POST /api/telephony/missed/:missedId/dial': FRONT, 'POST /api/telephony/missed/:missedId/outcome': FRONT,
  'GET /api/telephony/calls/:callId/recordings': LISTENERS, 'GET /api/tickets/:ticketId/recordings': LISTENERS, 'GET /api/telephony/recordings/:recordingId': LISTENERS,
  'POST /api/public/call-ratings/open': 'anyone', 'POST /api/public/call-ratings': 'anyone',
  'GET /api/telephony/calls/:callId/caller': PHONES, 'POST /api/telephony/logged-calls': FRONT, 'GET /api/telephony/colleagues': PHONES, 'GET /api/telephony/floor': ['shift_leader'],
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
