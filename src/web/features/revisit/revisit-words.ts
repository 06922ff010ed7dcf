import { defineWords } from '../../shared/words.ts'

export const useRevisitWords = defineWords('revisit', {
  contacted: '承办单位联系您了吗', yes: '联系了', no: '没有联系', solved: '问题解决了吗', solvedYes: '已解决', solvedPartly: '部分解决', solvedNo: '未解决', process: '对办理过程满意吗', result: '对办理结果满意吗', opinion: '诉求人的话（一行，可不填）',
  then: '接下来', close: '办结', rehandle: '重办', later: '先记录，稍后再定', rehandleReason: '重办的理由', mustAll: '请逐项回答', fillIn: '请填写', next: '记录并打开下一件',
  unreached: '没有接通', unreachedNote: '第 {n} 次。到下次回访时间自动回来；{max} 次不通按无法联系办结。', attemptRemark: '说明（可不填）', attemptReason: '没有接通的原因',
  dial: '取号拨打', dialNote: '取号即记为一次回访查看。', number: '号码', hidden: '{seconds} 秒后隐藏', dialReason: '回访', script: '话术', firstLine: '待回访 {open} 件', overdue: '已超 {n} 件', near: '快到时限 {n} 件', toDecide: '待定办结或重办 {n} 件',
  order: '次序：{why}', rehandled: '第 {n} 次重办，最多 {max} 次', rehandleNone: '还没有重办过（最多 {max} 次）', rehandleSpent: '已重办 {n} 次，达到上限，不能再退回重办', quietNow: '现在是免打扰时段（{from}–{to}）：不拨打、不发消息；诉求人网上作答照常记录。',
  message: '发消息回访', messageNote: '诉求人打开链接作答即算回访。尚未接入短信、公众号网关：消息写入待发队列，并显示在诉求人的进度查询页。', sms: '短信', web: '网页', account: '公众号', messageSent: '消息已写入待发队列，{at} 前不再拨打；链接 {until} 前有效。', send: '发出', cancel: '取消', waiting: '已发{medium}，等答复', next_at: '{at} 再拨', attemptsDone: '已拨 {n} 次', rehandleDefault: '回访未解决或不满意',
  sampleContacted: '当时有人答复您了吗', sampleYes: '答复了', sampleNo: '没有答复', sampleAnswer: '当时的答复',
  tabLater: '以后再拨', tabSamples: '抽样回访', tabFigures: '三率', emptyLater: '没有等待再拨的工单。', emptySamples: '没有抽中待回访的工单。', sampleLine: '{plan} · 抽样值 {draw}', sampleNote: '抽样回访只记录，不改变工单；需要重新办理的，请在工单页“重新打开”。', openTicket: '打开工单', sampleDone: '已完成 {n} 件', sampleRecord: '记录抽样回访', sampleDue: '{at} 前完成',
  tabRevisit: '待回访', tabClose: '待办结', emptyRevisit: '没有待回访的工单。', emptyClose: '没有待办结的工单。', pick: '从左边选一件，或按 j。', answered: '办理结果', notBefore: '{at} 之后再拨', secret: '按约定不联系诉求人', queue: '回访队列', takenBy: '{name} 正在回访这件。',
}, {
  contacted: 'Did the unit contact you', yes: 'yes', no: 'no', solved: 'Is it solved', solvedYes: 'solved', solvedPartly: 'partly', solvedNo: 'not solved', process: 'Satisfied with the process', result: 'Satisfied with the result', opinion: 'In the requester’s words (one line, optional)',
  then: 'Then', close: 'close', rehandle: 'rehandle', later: 'record, decide later', rehandleReason: 'Why rehandle', mustAll: 'Please answer each', fillIn: 'Please fill in', next: 'Record and open the next',
  unreached: 'Not reached', unreachedNote: 'Attempt {n}. It comes back at the next time; after {max} it closes as unreached.', attemptRemark: 'Remark (optional)', attemptReason: 'Why not reached',
  dial: 'Show number and dial', dialNote: 'Showing the number is recorded as this call-back.', number: 'Number', hidden: 'hidden in {seconds} s', dialReason: 'call-back', script: 'Script', firstLine: '{open} to call back', overdue: '{n} overdue', near: '{n} near', toDecide: '{n} to close or rehandle',
  order: 'order: {why}', rehandled: 'rehandled {n} of at most {max} times', rehandleNone: 'not rehandled yet (at most {max} times)', rehandleSpent: 'rehandled {n} times: no more', quietNow: 'Quiet hours ({from}–{to}): no calls, no messages; answers online are recorded as ever.',
  message: 'Ask by message', messageNote: 'An answer behind the link is the call-back. No gateway is connected: the message is written to the outbox and shown on the requester’s progress page.', sms: 'SMS', web: 'web', account: 'official account', messageSent: 'Written to the outbox; nobody calls before {at}; the link holds until {until}.', send: 'Send', cancel: 'Cancel', waiting: '{medium} sent, waiting', next_at: 'call after {at}', attemptsDone: 'called {n} times', rehandleDefault: 'not solved or dissatisfied',
  sampleContacted: 'Did somebody answer you', sampleYes: 'yes', sampleNo: 'no', sampleAnswer: 'What was answered',
  tabLater: 'Later', tabSamples: 'Samples', tabFigures: 'Rates', emptyLater: 'Nobody waits for another call.', emptySamples: 'Nothing drawn waits for a call.', sampleLine: '{plan} · draw {draw}', sampleNote: 'A sampled call is only recorded; to handle a ticket again, reopen it on its page.', openTicket: 'open the ticket', sampleDone: '{n} done', sampleRecord: 'record the sampled call', sampleDue: 'by {at}',
  tabRevisit: 'To call', tabClose: 'To close', emptyRevisit: 'Nobody to call.', emptyClose: 'Nothing to close.', pick: 'Choose one on the left, or press j.', answered: 'Result', notBefore: 'not before {at}', secret: 'not to be contacted', queue: 'Queue', takenBy: '{name} is calling this one.',
})
