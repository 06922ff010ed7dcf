import { defineWords } from '../../shared/words.ts'

export const useCaseWords = defineWords('quality-cases', {
  title: '不规范件', first: '未结 {open} 件', over: '逾期未整改 {n} 件', open: '未结', settled: '已结', empty: '没有不规范件。', emptySettled: '还没有结束的不规范件。', due: '整改期限 {at}', overdue: '逾期', foundBy: '{name} 认定，{at}', bySource_inspection: '质检发现', bySource_report: '直接认定', sentBack: '退回 {n} 次', files: '佐证', attach: '上传佐证', text: '说明', send: '确定', cancel: '取消', duty: '评分不解除督查：督查义务只由督查单办结。', report: '认定不规范件', reportFor: '承办单位', reason: '不规范情形', what: '事实与依据', onTicket: '不规范件', none: '无', textCorrect: '整改情况', textObject: '异议理由', textOther: '理由',
}, {
  title: 'Non-compliant cases', first: '{open} open', over: '{n} overdue', open: 'Open', settled: 'Settled', empty: 'No non-compliant case.', emptySettled: 'None settled yet.', due: 'to correct by {at}', overdue: 'overdue', foundBy: 'found by {name}, {at}', bySource_inspection: 'by inspection', bySource_report: 'reported', sentBack: 'sent back {n} times', files: 'Proof', attach: 'Attach proof', text: 'Text', send: 'Confirm', cancel: 'Cancel', duty: 'A score discharges no order: only a supervision order ends that duty.', report: 'Report a non-compliant case', reportFor: 'Unit', reason: 'Reason', what: 'What was found', onTicket: 'Non-compliant', none: 'none', textCorrect: 'What was corrected', textObject: 'Why you object', textOther: 'Reason',
})
