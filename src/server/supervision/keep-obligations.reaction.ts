/** 义务件随工单而生: whatever opens or discharges a case makes the ticket's cases anew. */
import { CASE_EVENTS } from '#domain/supervision/obligation.ts'
import { reaction } from '#platform/follower.ts'
import { renewCases } from './renew-cases.ts'

export const keepObligations = reaction({
  name: 'keep-obligations', types: CASE_EVENTS, together: true,
  run: async (tx, ctx, { subjectKind, subjectId }) => {
    if (subjectKind === 'ticket') await renewCases(tx, ctx, subjectId)
  },
})
