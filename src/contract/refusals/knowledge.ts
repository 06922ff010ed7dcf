import type { RefusalTexts } from './refusal-text.ts'

export const knowledgeRefusals = {
  entry_unknown: { status: 422, zh: '引用的知识条目不存在或已下架。', en: 'A cited entry does not exist or was withdrawn.' },
} as const satisfies RefusalTexts
