/** The closed words a rule may condition on. Everything else a rule names is a code of the profile. */
export const URGENCIES = ['normal', 'urgent', 'critical'] as const
export type Urgency = (typeof URGENCIES)[number]

export const PARTIES = ['person', 'enterprise'] as const
export type Party = (typeof PARTIES)[number]
