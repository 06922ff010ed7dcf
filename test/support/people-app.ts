/** The people area alone behind its door, on a clock the test moves. */
import Fastify, { type FastifyInstance } from 'fastify'
import type { Db } from '#platform/database.ts'
import type { Door } from '#platform/door.ts'
import { answerProblems } from '#platform/problem.ts'
import { peopleRoutes } from '#server/people/people.routes.ts'
import { openSessions } from '#server/people/session.ts'
import { testKeys } from './record.ts'

export type PeopleApp = { app: FastifyInstance; clock: { now: number }; installation: { demoPassword: string | null } }

export function peopleApp(db: Db): PeopleApp {
  const clock = { now: Date.parse('2026-03-02T09:00:00+08:00') }
  const installation = { demoPassword: null as string | null }
  const app = Fastify({ trustProxy: true, logger: { level: 'error' } })
  const sessions = openSessions({ db, now: () => clock.now })
  const door: Door = { app, db, keys: testKeys, now: () => clock.now, sessionOf: sessions.of }
  answerProblems(app)
  peopleRoutes(door, {
    sessions,
    installation: () => ({
      ...installation, look: { title: '热线', subtitle: '接诉即办', color: '#0b5' }, generated: true, homeCenterId: 'c1', centerName: (id) => `${id}中心`,
    }),
  })
  return { app, clock, installation }
}
