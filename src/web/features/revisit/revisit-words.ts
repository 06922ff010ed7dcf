import { defineWords } from '../../shared/words.ts'

export const useRevisitWords = defineWords('revisit', {
  contacted: '承办单位联系您了吗', yes: '联系了', no: '没有联系', solved: '问题解决了吗', solvedYes: '已解决', solvedPartly: '部分解决', solvedNo: '未解决', process: '对办理过程满意吗', result: '对办理结果满意吗', opinion: '诉求人的话（一行，可不填）',
  then: '接下来', close: '办结', rehandle: '重办', later: '先记录，稍后再定', rehandleReason: '重办的理由', mustAll: '请逐项回答', fillIn: '请填写', next: '记录并打开下一件',
  unreached: '没有接通', no_answer: '无人接听', busy: '占线', switched_off: '关机', wrong_number: '号码有误', refused: '拒绝回访', unreachedNote: '第 {n} 次。到下次回访时间自动回来；{max} 次不通按无法联系办结。', attemptRemark: '说明（可不填）', attemptReason: '没有接通的原因',
  dial: '取号拨打', dialNote: '取号即记为一次回访查看。', number: '号码', hidden: '{seconds} 秒后隐藏', dialReason: '回访', script: '话术', firstLine: '待回访 {open} 件', overdue: '已超 {n} 件', near: '快到时限 {n} 件', toDecide: '待定办结或重办 {n} 件',
  tabRevisit: '待回访', tabClose: '待办结', tabUnreached: '以后再拨', emptyRevisit: '没有待回访的工单。', emptyClose: '没有待办结的工单。', pick: '从左边选一件，或按 j。', answered: '办理结果', notBefore: '{at} 之后再拨', secret: '按约定不联系诉求人', queue: '回访队列', takenBy: '{name} 正在回访这件。',
}, {
  contacted: 'Did the unit contact you', yes: 'yes', no: 'no', solved: 'Is it solved', solvedYes: 'solved', solvedPartly: 'partly', solvedNo: 'not solved', process: 'Satisfied with the process', result: 'Satisfied with the result', opinion: 'In the requester’s words (one line, optional)',
  then: 'Then', close: 'close', rehandle: 'rehandle', later: 'record, decide later', rehandleReason: 'Why rehandle', mustAll: 'Please answer each', fillIn: 'Please fill in', next: 'Record and open the next',
  unreached: 'Not reached', no_answer: 'no answer', busy: 'busy', switched_off: 'switched off', wrong_number: 'wrong number', refused: 'refused', unreachedNote: 'Attempt {n}. It comes back at the next time; after {max} it closes as unreached.', attemptRemark: 'Remark (optional)', attemptReason: 'Why not reached',
  dial: 'Show number and dial', dialNote: 'Showing the number is recorded as this call-back.', number: 'Number', hidden: 'hidden in {seconds} s', dialReason: 'call-back', script: 'Script', firstLine: '{open} to call back', overdue: '{n} overdue', near: '{n} near', toDecide: '{n} to close or rehandle',
  tabRevisit: 'To call', tabClose: 'To close', tabUnreached: 'Later', emptyRevisit: 'Nobody to call.', emptyClose: 'Nothing to close.', pick: 'Choose one on the left, or press j.', answered: 'Result', notBefore: 'not before {at}', secret: 'not to be contacted', queue: 'Queue', takenBy: '{name} is calling this one.',
})
