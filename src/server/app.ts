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
import { calendarRoutes } from './calendar/calendar.routes.ts'
import type { Deps } from './deps.ts'
import { deskRoutes } from './desk/desk.routes.ts'
import { dispatchRoutes } from './dispatch/dispatch.routes.ts'
import { handlingRoutes } from './handling/handling.routes.ts'
import { installationNow } from './installation-now.ts'
import { intakeRoutes } from './intake/intake.routes.ts'
import { speechRoutes } from './intake/speech.routes.ts'
import { knowledgeCareRoutes } from './knowledge/care.routes.ts'
import { knowledgeFileRoutes } from './knowledge/files.routes.ts'
import { knowledgeRoutes } from './knowledge/knowledge.routes.ts'
import { knowledgeUseRoutes } from './knowledge/use.routes.ts'
import { matterDeskRoutes } from './desk/matter-desk.routes.ts'
import { matterRoutes } from './matter/matter.routes.ts'
import { publicAnswerRoutes } from './knowledge/public-answers.routes.ts'
import { operationsRoutes } from './operations.routes.ts'
import { auditRoutes } from './desk/audit.routes.ts'
import { liveRoutes } from './desk/live.routes.ts'
import { peopleRoutes } from './people/people.routes.ts'
import { openSessions } from './people/session.ts'
import { rulesRoutes } from './profile/rules.routes.ts'
import { revisitRoutes } from './revisit/revisit.routes.ts'
import { serveScreens } from './screens.ts'
import { phoneDeskRoutes } from './desk/phone-desk.routes.ts'
import { bindCall } from './telephony/actions/bind-call.ts'
import { numberOfMine } from './telephony/number-of-mine.ts'
import { telephonyRoutes } from './telephony/telephony.routes.ts'
import { attachmentRoutes } from './ticket/attachment.routes.ts'
import { busiestUnits } from './ticket/busiest-units.query.ts'
import { countRunningTickets } from './ticket/running-tickets.query.ts'
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
  rulesRoutes(door, (ctx) => countRunningTickets(ctx.db, ctx.actor.centerId))
  ticketRoutes(door)
  attachmentRoutes(door, deps.config.dataFolder)
  intakeRoutes(door, { numberOf: numberOfMine, bind: bindCall })
  speechRoutes(door, openSpeech(deps.config.speech))
  dispatchRoutes(door)
  handlingRoutes(door)
  revisitRoutes(door)
  knowledgeRoutes(door)
  knowledgeCareRoutes(door)
  knowledgeUseRoutes(door)
  knowledgeFileRoutes(door, deps.config.dataFolder)
  publicAnswerRoutes(door, deps.config.model)
  deskRoutes(door)
  matterRoutes(door)
  matterDeskRoutes(door)
  auditRoutes(door, deps.config.dataFolder)
  telephonyRoutes(door, deps.config.telephony)
  phoneDeskRoutes(door, deps.config.telephony)
  liveRoutes(door, deps.databaseUrl)
  await serveScreens(app)
  return app
}
