/** Words of the desks' own first lines and tabs. */
import { defineWords } from '../shared/words.ts'

export const useDeskWords = defineWords('desks', {
  toReview: '待审回复 {n} 件', overdue: '已超 {n} 件', near: '快到时限 {n} 件', nextOpens: '审定后自动打开下一件', queue: '待办队列', emptyReview: '没有待审的内容。',
  'review.all': '全部', 'review.review': '审回复', 'review.decide_return': '审退单', 'review.decide_extension': '审延期', 'review.decide_suspension': '审挂起', 'review.other': '指定、恢复、办结',
  unitDue: '今天须答复 {n} 件', unitOver: '已超 {n} 件', unitSign: '待签收 {n} 件', 'unit.todo': '要做', 'unit.co': '协办', 'unit.sign_off': '待签发', 'unit.accept_sub': '下级上报', 'unit.study': '研究',
  'empty.todo': '没有要办的工单。', 'empty.co': '没有协办的工单。', 'empty.sign_off': '没有待签发的答复。', 'empty.accept_sub': '没有下级上报的结果。', 'empty.study': '没有在研究的建议。',
  pick: '从左边选一件，或按 j。', back: '返回列表', judge: '待我评审', 'judge.quality': '质检申诉', 'judge.reasonableness': '合理性申诉', 'judge.assessment': '考核申诉', signed: '已签收', share: '时限已用 {n}%', leadUnit: '主办', toSign: '待签收', files: '附件',
}, {
  toReview: '{n} replies to review', overdue: '{n} overdue', near: '{n} near', nextOpens: 'a decision opens the next', queue: 'Queue', emptyReview: 'Nothing to review.',
  'review.all': 'All', 'review.review': 'Replies', 'review.decide_return': 'Returns', 'review.decide_extension': 'Extensions', 'review.decide_suspension': 'Suspensions', 'review.other': 'Designate, resume, close',
  unitDue: '{n} to answer today', unitOver: '{n} overdue', unitSign: '{n} to sign', 'unit.todo': 'To do', 'unit.co': 'Co-handling', 'unit.sign_off': 'Sign off', 'unit.accept_sub': 'From below', 'unit.study': 'Study',
  'empty.todo': 'Nothing to do.', 'empty.co': 'Nothing to co-handle.', 'empty.sign_off': 'Nothing to sign off.', 'empty.accept_sub': 'Nothing from below.', 'empty.study': 'Nothing to study.',
  pick: 'Choose one on the left, or press j.', judge: 'For me to judge', 'judge.quality': 'Scores', 'judge.reasonableness': 'Reasonableness', 'judge.assessment': 'Assessment', back: 'Back to the list', signed: 'signed', share: '{n}% of the limit used', leadUnit: 'lead', toSign: 'to sign', files: 'Files',
})
