import type { RefusalTexts } from './refusal-text.ts'

export const matterRefusals = {
  matter_unknown: { status: 404, zh: '没有这个事项，可能刚被并入别的事项。', en: 'There is no such matter; it may just have been joined to another.' },
  matter_not_gathered: { status: 409, zh: '这件工单还在归并，请稍候再试。', en: 'This ticket is still being gathered; try again in a moment.' },
  matter_same: { status: 422, zh: '本来就在这个事项里。', en: 'It is in that matter already.' },
  matter_merged_ticket: { status: 409, zh: '已并入主单的工单随主单走，请移动主单或先撤销并单。', en: 'A merged ticket goes with its main ticket; move that, or undo the merge first.' },
} as const satisfies RefusalTexts
