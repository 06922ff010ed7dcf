import type { RoomMoveInput } from '#contract/room.ts'
import { addAmount } from '#domain/calendar/add-amount.ts'
import { planBackwards } from '#domain/handling/plan-backwards.ts'
import type { Room, RoomChange } from '#domain/handling/room.ts'
import * as moves from '#domain/handling/room-moves.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { changeRoom } from '../change-room.ts'

/** Every move inside a joint room. */
export const moveRoom = (ctx: Context, roomId: string, input: RoomMoveInput): Promise<Room> =>
  changeRoom(ctx, roomId, input.move, (room, facts, tx) => decide(ctx, tx, room, facts, input))

async function decide(ctx: Context, tx: Tx, room: Room, facts: moves.RoomFacts, input: RoomMoveInput): Promise<RoomChange> {
  const { centerId } = ctx.actor
  switch (input.move) {
    case 'open': return moves.open(room, facts)
    case 'decline': return moves.decline(room, facts, input.reason)
    case 'add_unit': return moves.addUnit(room, facts, await requireUnit(tx, centerId, input.unitId))
    case 'remove_unit': return moves.removeUnit(room, facts, input.unitId, input.reason)
    case 'whistle': return moves.whistle(room, facts, { unit: await requireUnit(tx, centerId, input.unitId), reason: input.reason, dueAt: await whistleDueAt(ctx, tx) })
    case 'answer_whistle': return moves.answerWhistle(room, facts, input)
    case 'write': {
      if ((input.kind === 'video' || input.kind === 'live') && !input.url) throw new Refusal('room_url_missing')
      return moves.write(room, facts, { kind: input.kind, text: input.text, ...(input.url && { url: input.url }), ...(input.startsAt && { startsAt: Date.parse(input.startsAt) }) })
    }
    case 'join': return moves.join(room, facts, input.entryId)
    case 'serve': return moves.serve(room, facts, input.entryId, input.text)
    case 'plan': {
      const { rules } = await currentRules(ctx.db, centerId, tx)
      const planned = planBackwards(input.targetDay, input.steps, await calendarOf(ctx, tx, rules))
      return moves.promise({ ...room, targetDay: input.targetDay }, facts, planned.map(({ what, unitId, dueAt }) => ({ kind: 'milestone', what, unitId, dueAt })))
    }
    case 'promise': return moves.promise(room, facts, [{ kind: 'promise', what: input.what, unitId: ctx.actor.unitId, dueAt: Date.parse(input.dueAt) }])
    case 'keep': return moves.keep(room, facts, input.promiseId, input.proof)
    case 'propose': return moves.propose(room, facts, input.text)
    case 'agree': return moves.takePosition(room, facts, { revision: input.revision, agrees: true })
    case 'object': return moves.takePosition(room, facts, { revision: input.revision, agrees: false, text: input.text })
    case 'close': return moves.close(room, facts, input.summary)
  }
}

/** Without a rule of the centre a called unit has no limit, and the room says so. */
async function whistleDueAt(ctx: Context, tx: Tx): Promise<number | undefined> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
  return rules.jointRoom && addAmount(ctx.now, rules.jointRoom.answerWithin, await calendarOf(ctx, tx, rules))
}
