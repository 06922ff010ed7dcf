import type { RefusalTexts } from './refusal-text.ts'

export const calendarRefusals = {
} as const satisfies RefusalTexts
