import type { Actor } from '#domain/people/actor.ts'

/** The next shift: on duty when the note's shift ends, beyond its end. A shift leader may, as somebody must; the writer may not. */
export const takesOver = (actor: Actor, note: { endsAt: number; writtenBy: string }, around: readonly { userId: string; startsAt: number; endsAt: number; onLeave: boolean }[]): boolean =>
  actor.id !== note.writtenBy && (actor.roles.includes('shift_leader') || around.some((duty) => duty.userId === actor.id && !duty.onLeave && duty.startsAt <= note.endsAt && duty.endsAt > note.endsAt))
