/** 学习回执: who has gone through a course, and when; the record itself keeps them, so they are counted nowhere else. */
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { eventsOf } from '#platform/event-story.ts'
import { userNames } from '#server/people/user.store.ts'

const DONE = 'quality.course_done'
export type CourseReceipt = { userId: string; at: number; version: number }

/** Of each person the latest. */
export async function receiptsOf(reader: Db | Tx, centerId: string, courseId: string): Promise<CourseReceipt[]> {
  const events = await eventsOf(reader, centerId, courseId, [DONE])
  return [...new Map(events.map(({ actorId, at, facts }) => [actorId, { userId: actorId, at, version: Number(facts?.['version'] ?? 0) }])).values()]
}

export type SeenReceipts = { mine: string | null; receipts: { name: string; at: string; current: boolean }[] | null }
/** Their own for those who learn, everybody's for those who set courses. */
export async function presentReceipts(ctx: Context, reader: Db | Tx, { id, version }: { id: string; version: number }, seesAll: boolean): Promise<SeenReceipts> {
  const receipts = await receiptsOf(reader, ctx.actor.centerId, id)
  const own = receipts.find((one) => one.userId === ctx.actor.id && one.version === version)
  const names = seesAll ? await userNames(reader, receipts.map(({ userId }) => userId)) : undefined
  return {
    mine: own ? new Date(own.at).toISOString() : null,
    receipts: names ? receipts.map((one) => ({ name: names.get(one.userId) ?? '', at: new Date(one.at).toISOString(), current: one.version === version })) : null,
  }
}
