/** 通话结果: what the agent says became of a call. */
export const CALL_OUTCOMES = ['ticket', 'answered', 'urged', 'supplemented', 'transferred', 'thanked', 'wrong_number', 'silent', 'dropped', 'nuisance', 'other'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]
