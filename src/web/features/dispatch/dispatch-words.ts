import { defineWords } from '../../shared/words.ts'

export const useDispatchWords = defineWords('dispatch', {
  suggestions: '建议的承办单位', noSuggestion: '没有可以建议的单位，请从单位树选择，或转疑难。', whyUnit: '为什么建议{unit}', basis: '依据', tabObjections: '责任异议', lead: '主办单位', co: '协办单位', coHint: '可不选', remark: '派单说明', remarkHint: '要求、时限提醒（可不填）', choose: '请选择', fillIn: '请填写',
  boundary: '边界', row: '目录 {row}', unit: '单位', reassignReason: '改派的理由', tabDispatch: '待派单', tabDifficult: '疑难', tabReturns: '退单异议', tabTransfer: '转接', tabInfo: '待补充', queue: '派单队列', reviewerDecides: '由审核员审定；审定前单位仍须办理。',
  emptyDispatch: '没有待派单的工单。', emptyDifficult: '没有疑难工单。', emptyReturns: '没有退单异议。', emptyTransfer: '没有等对方接收的转接。', emptyInfo: '没有等补充的工单。',
  firstLine: '待派单 {open} 件', overdue: '已超 {n} 件', near: '快到时限 {n} 件', nextOpens: '派出后自动打开下一件', pick: '从左边选一件，或按 j。', said: '诉求人原话', earlier: '从前的相似工单', noEarlier: '没有找到相似工单。', takenBy: '{name} 正在处理这件，先看别的。', handOver: '换一件', otherMoves: '其他处理', facts: '要素', all: '全部',
}, {
  suggestions: 'Suggested units', noSuggestion: 'No unit to suggest; choose from the tree or mark it difficult.', whyUnit: 'Why {unit}', basis: 'Basis', tabObjections: 'Disputes', lead: 'Lead unit', co: 'Co-units', coHint: 'optional', remark: 'Remark to the units', remarkHint: 'optional', choose: 'Please choose', fillIn: 'Please fill in',
  boundary: 'Boundary', row: 'row {row}', unit: 'Unit', reassignReason: 'Why reassigned', tabDispatch: 'To assign', tabDifficult: 'Difficult', tabReturns: 'Objections', tabTransfer: 'Transfers', tabInfo: 'Waiting for info', queue: 'Queue', reviewerDecides: 'A reviewer decides; until then the unit goes on.',
  emptyDispatch: 'Nothing to assign.', emptyDifficult: 'No difficult tickets.', emptyReturns: 'No objections.', emptyTransfer: 'No transfers waiting.', emptyInfo: 'Nothing waits for information.',
  firstLine: '{open} to assign', overdue: '{n} overdue', near: '{n} near', nextOpens: 'the next one opens by itself', pick: 'Choose one on the left, or press j.', said: 'As the requester said it', earlier: 'Similar earlier tickets', noEarlier: 'Nothing similar found.', takenBy: '{name} is working on this one.', handOver: 'take another', otherMoves: 'Other', facts: 'Elements', all: 'all',
})
