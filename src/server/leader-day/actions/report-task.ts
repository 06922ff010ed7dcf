import { localDay } from '#domain/calendar/local-day.ts'
import { isWithin } from '#domain/people/unit-path.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { recordSession } from '../change-session.ts'
import { lockTask, saveTask } from '../session-part.store.ts'
import { getSession } from '../session.store.ts'

/** 任务结果: by the responsible unit, once. @returns the session's id */
export async function reportTask(ctx: Context, taskId: string, result: string): Promise<string> {
  requireRole(ctx, 'unit_handler', 'unit_head', 'leader_office')
  return ctx.transaction(async (tx) => {
    const task = await lockTask(tx, ctx.actor.centerId, taskId)
    if (!ctx.actor.roles.includes('leader_office') && !isWithin(task.unitPath, ctx.actor.unitPath)) throw new Refusal('not_found')
    if (task.doneAt !== null) throw new Refusal('leader_task_done')
    await saveTask(tx, task, { result, doneAt: toDate(ctx.now), doneByName: ctx.actor.name })
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    await recordSession(tx, ctx, await getSession(tx, ctx.actor.centerId, task.sessionId), { type: 'task_done', body: { result }, facts: { taskId, onTime: localDay(ctx.now, rules) <= task.dueOn } })
    return task.sessionId
  })
}
