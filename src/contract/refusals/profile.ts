import type { RefusalTexts } from './refusal-text.ts'

export const profileRefusals = {
} as const satisfies RefusalTexts
