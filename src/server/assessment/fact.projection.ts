/** 考核事实 follow the record: whatever happens to a ticket, its facts are folded again. */
import { FOLDED_EVENTS } from '#domain/assessment/fold.ts'
import { projection } from '#platform/follower.ts'
import { refold } from './fact.store.ts'
import { calendarFor } from './calendar-for.ts'

export const FACTS = 'assessment facts'

export const assessmentFact = projection({
  name: FACTS, types: FOLDED_EVENTS, tables: ['assessment_fact'],
  async apply(tx, events) {
    for (const [centerId, own] of Map.groupBy(events, (event) => event.centerId)) {
      const tickets = [...new Set(own.filter(({ subjectKind }) => subjectKind === 'ticket').map(({ subjectId }) => subjectId))]
      await refold(tx, centerId, tickets, await calendarFor(tx, centerId))
    }
  },
})
