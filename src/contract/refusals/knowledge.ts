import type { RefusalTexts } from './refusal-text.ts'

export const knowledgeRefusals = {
} as const satisfies RefusalTexts
