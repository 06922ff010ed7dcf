import type { RefusalTexts } from './refusal-text.ts'

export const deskRefusals = {
  progress_unknown: { status: 404, zh: '没有查到。请核对工单编号和查询码，或拨打 12345。', en: 'Nothing found. Check the number and the query code, or call 12345.' },
} as const satisfies RefusalTexts
