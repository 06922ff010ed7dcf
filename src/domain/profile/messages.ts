/** What the citizen is told at each step: templates every centre must word, and the variables each may use. */
export const MESSAGES = {
  registered: ['number', 'queryCode', 'title'],
  answered: ['number', 'answer'],
  supplement_asked: ['number', 'question', 'dueAt'],
  refused: ['number', 'reason', 'route'],
  transferred: ['number', 'target', 'phone'],
  merged: ['number', 'title'],
  dispatched: ['number', 'unit', 'dueAt'],
  contacted: ['number', 'unit', 'dueAt'],
  progress: ['number', 'unit', 'progress'],
  extended: ['number', 'unit', 'dueAt', 'reason'],
  suspended: ['number', 'reason', 'until'],
  resumed: ['number', 'dueAt'],
  replied: ['number', 'unit', 'answer'],
  revisit_missed: ['number'],
  rehandled: ['number', 'unit', 'dueAt'],
  closed: ['number', 'answer'],
  reopened: ['number'],
  withdrawn: ['number'],
  suggestion_decided: ['number', 'outcome', 'reason'],
  campaign_result: ['number', 'campaign', 'result'],
} as const satisfies Record<string, readonly string[]>

export type MessageCode = keyof typeof MESSAGES
export const MESSAGE_CODES = Object.keys(MESSAGES) as MessageCode[]
/** Stands in every message beside its own variables. */
export const COMMON_VARIABLES: readonly string[] = ['center', 'hotline']

/** Names between braces, in order of appearance. */
export const variablesIn = (text: string): string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')

/** Variables without a value stay visible as they are written, so that a gap is noticed rather than hidden. */
export const fillMessage = (text: string, values: Record<string, string>): string =>
  text.replace(/\{([^{}]*)\}/g, (whole, name: string) => values[name] ?? whole)
