/** The web process's wiring: one Fastify app, every route mounted by hand, nothing discovered. */
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { fastifyMultipart } from '@fastify/multipart'
import type { Door } from '#platform/door.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { appLogger } from '#platform/log.ts'
import { answerProblems } from '#platform/problem.ts'
import { guardHeaders } from '#platform/security-headers.ts'
import { openSpeech } from '#platform/speech.ts'
import { assessmentRoutes } from './assessment/assessment.routes.ts'
import { calendarRoutes } from './calendar/calendar.routes.ts'
import type { Deps } from './deps.ts'
import { deskRoutes } from './desk/desk.routes.ts'
import { dispatchRoutes } from './dispatch/dispatch.routes.ts'
import { handlingRoutes } from './handling/handling.routes.ts'
import { roomRoutes } from './handling/room.routes.ts'
import { incidentRoutes } from './incident/incident.routes.ts'
import { linkageRoutes } from './linkage/linkage.routes.ts'
import { installationNow } from './installation-now.ts'
import { intakeRoutes } from './intake/intake.routes.ts'
import { speechRoutes } from './intake/speech.routes.ts'
import { knowledgeCareRoutes } from './knowledge/care.routes.ts'
import { knowledgeFileRoutes } from './knowledge/files.routes.ts'
import { knowledgeRoutes } from './knowledge/knowledge.routes.ts'
import { knowledgeUseRoutes } from './knowledge/use.routes.ts'
import { matterDeskRoutes } from './desk/matter-desk.routes.ts'
import { matterRoutes } from './matter/matter.routes.ts'
import { leaderDayRoutes } from './leader-day/leader-day.routes.ts'
import { meetingRoutes } from './panel/meeting.routes.ts'
import { panelRoutes } from './panel/panel.routes.ts'
import { shiftRoutes } from './shift/shift.routes.ts'
import { publicAnswerRoutes } from './knowledge/public-answers.routes.ts'
import { operationsRoutes } from './operations.routes.ts'
import { auditRoutes } from './desk/audit.routes.ts'
import { caseRoutes } from './quality/case.routes.ts'
import { qualityRoutes } from './quality/quality.routes.ts'
import { qualityTrainingRoutes } from './quality/training.routes.ts'
import { liveRoutes } from './desk/live.routes.ts'
import { peopleRoutes } from './people/people.routes.ts'
import { openSessions } from './people/session.ts'
import { rulesRoutes } from './profile/rules.routes.ts'
import { revisitRoutes } from './revisit/revisit.routes.ts'
import { clueRoutes } from './supervision/clue.routes.ts'
import { triggerRoutes } from './supervision/trigger.routes.ts'
import { serveScreens } from './screens.ts'
import { callHandlingRoutes, seatRoutes } from './telephony/handling.routes.ts'
import { partnerRoutes, relayRoutes } from './telephony/partners.routes.ts'
import { lineRoutes } from './telephony/lines.routes.ts'
import { missedRoutes } from './telephony/missed.routes.ts'
import { callRatingRoutes } from './telephony/call-rating.routes.ts'
import { recordingRoutes } from './telephony/recordings.routes.ts'
import { figuresRoutes } from './telephony/figures.routes.ts'
import { phoneDeskRoutes } from './desk/phone-desk.routes.ts'
import { bindRegistered } from './telephony/actions/bind-registered.ts'
import { numberOfMine } from './telephony/number-of-mine.ts'
import { assistantRoutes } from './telephony/assistant.routes.ts'
import { telephonyRoutes } from './telephony/telephony.routes.ts'
import { attachmentRoutes } from './ticket/attachment.routes.ts'
import { busiestUnits } from './ticket/busiest-units.query.ts'
import { countRunningTickets } from './ticket/running-tickets.query.ts'
import { campaignRoutes } from './supervision/campaign.routes.ts'
import { instructionRoutes } from './supervision/instruction.routes.ts'
import { obligationRoutes } from './supervision/obligation.routes.ts'
import { keepOnLadder } from './supervision/keep-on-ladder.ts'
import { supervisionRoutes } from './supervision/supervision.routes.ts'
import { ticketRoutes } from './ticket/ticket.routes.ts'

const MOST_BODY_BYTES = 1_000_000

export async function buildApp(deps: Deps, now: () => number = Date.now): Promise<FastifyInstance> {
  const app = Fastify({ loggerInstance: appLogger('web'), bodyLimit: MOST_BODY_BYTES, forceCloseConnections: 'idle', trustProxy: '127.0.0.1' })
  const keys = fileKeys(join(deps.config.dataFolder, 'keys'))
  const sessions = openSessions({ db: deps.db, now })
  const door: Door = { app, db: deps.db, keys, sessionOf: (request) => sessions.of(request), now }
  const installation = installationNow(deps.db)

  answerProblems(app)
  guardHeaders(app, deps.config.telephony?.kind === 'asterisk' ? [new URL(deps.config.telephony.url)] : [])
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: 20_000_000, fields: 5 } })
  operationsRoutes(app, deps)
  peopleRoutes(door, { sessions, installation, busiestUnits: () => busiestUnits(deps.db) })
  calendarRoutes(door)
  rulesRoutes(door, (ctx) => countRunningTickets(ctx.db, ctx.actor.centerId), keepOnLadder)
  ticketRoutes(door)
  attachmentRoutes(door, deps.config.dataFolder)
  intakeRoutes(door, { numberOf: numberOfMine, bind: bindRegistered })
  const speech = openSpeech(deps.config.speech)
  speechRoutes(door, speech)
  dispatchRoutes(door)
  handlingRoutes(door)
  roomRoutes(door, deps.config.dataFolder)
  incidentRoutes(door)
  linkageRoutes(door)
  revisitRoutes(door)
  supervisionRoutes(door, deps.config.dataFolder)
  knowledgeRoutes(door)
  knowledgeCareRoutes(door)
  knowledgeUseRoutes(door)
  knowledgeFileRoutes(door, deps.config.dataFolder)
  publicAnswerRoutes(door, deps.config.model)
  deskRoutes(door)
  matterRoutes(door)
  matterDeskRoutes(door)
  qualityRoutes(door)
  caseRoutes(door, deps.config.dataFolder)
  qualityTrainingRoutes(door)
  obligationRoutes(door)
  campaignRoutes(door)
  instructionRoutes(door, deps.config.dataFolder)
  panelRoutes(door, deps.config.dataFolder)
  meetingRoutes(door, deps.config.dataFolder)
  leaderDayRoutes(door)
  shiftRoutes(door)
  assessmentRoutes(door)
  auditRoutes(door, deps.config.dataFolder)
  telephonyRoutes(door, deps.config.telephony)
  assistantRoutes(door, speech, deps.config.telephony)
  callHandlingRoutes(door)
  seatRoutes(door)
  partnerRoutes(door)
  relayRoutes(door)
  recordingRoutes(door, deps.config.dataFolder)
  lineRoutes(door)
  missedRoutes(door)
  callRatingRoutes(door)
  figuresRoutes(door, deps.config.telephony)
  phoneDeskRoutes(door, deps.config.telephony)
  liveRoutes(door, deps.databaseUrl)
  clueRoutes(door)
  triggerRoutes(door)
  await serveScreens(app)
  return app
}
