import type { SessionFacts } from '#domain/leader-day/session-life.ts'
import type { Db, Tx } from '#platform/database.ts'
import { channelsOf, tasksOf, ticketsOf } from './session-part.store.ts'
import type { Session } from './session.store.ts'

/** What the life of a session looks at. */
export async function sessionFacts(tx: Db | Tx, session: Session): Promise<SessionFacts> {
  const [channels, tasks, tickets] = [await channelsOf(tx, session.centerId, session.id), await tasksOf(tx, session.centerId, session.id), await ticketsOf(tx, session.centerId, session.id)]
  return { state: session.state, announcement: session.announcement, announcedChannels: channels.filter(({ phase }) => phase === 'before').length, tasks: tasks.length, media: tickets.filter(({ isMedia }) => isMedia).length }
}
