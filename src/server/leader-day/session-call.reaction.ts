/** 人工回访结果 of the tickets of sessions. Messages and the web do not count: the rule says a person calls. */
import { isSatisfied } from '#domain/leader-day/rates.ts'
import { reaction } from '#platform/follower.ts'
import { keepSessionCall as keep } from './keep-call.ts'

export const keepSessionCall = reaction({
  name: 'keep-session-call', types: ['revisit.recorded'], together: true,
  run: async (_tx, ctx, { id, subjectId, occurredAt, actorKind, facts }) => {
    if (actorKind !== 'user' || facts?.['medium'] !== 'phone') return
    await keep(ctx, subjectId, { eventId: id, at: occurredAt, contacted: facts['contacted'] === true, solved: String(facts['solved']), satisfied: isSatisfied(String(facts['resultSatisfaction'])) })
  },
})
