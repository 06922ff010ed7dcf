import { defineWords } from '../../shared/words.ts'

export const useMissedWords = defineWords('missed', {
  title: '漏接回拨', first: '待回拨 {open} 个', overdue: '已超时 {n} 个', due: '漏接后 {amount} 内回拨', preset: '（未公布，预设值）', views: '哪些', open: '待回拨', done: '已办', none: '没有待回拨的来电。', noneDone: '还没有办过的回拨。',
  number: '来电', reason: '情况', when: '最近一次', dueAt: '应回拨', attempts: '已拨', state: '状态', times: '{n} 次', of: '{n} / {max} 次', later: '{at} 后再拨', free: '待取', takenBy: '{name} 处理中', mine: '我在处理', confidential: '保密专线',
  'reason.abandoned': '排队中挂断', 'reason.closed': '非开放时间来电', 'reason.asked': '本人选择回拨', 'reason.dropped': '通话中断', 'outcome.reached': '已联系上', 'outcome.wrong': '号码有误', 'outcome.given_up': '多次未接通', 'outcome.called_again': '本人再次来电已接听',
  next: '取下一个', take: '我来回拨', dial: '拨打', dialled: '正在拨号，请看话机', reached: '已联系上', notReached: '没有接通', wrong: '号码有误', release: '放回', note: '说明（可不填）', notePlaceholder: '例如：来问公积金提取，已答复', chosen: '这个回拨', choose: '选一个来电，或按 {key} 取最急的一个。', doneBy: '办理人', doneAt: '办结', result: '结果', noteSaid: '说明', table: '漏接来电', detail: '漏接 {count} 次，首次 {first}，最近 {last}',
}, {
  title: 'Missed calls', first: '{open} to call back', overdue: '{n} overdue', due: 'call back within {amount}', preset: ' (not published, a preset)', views: 'Which', open: 'To call back', done: 'Done', none: 'Nobody is to be called back.', noneDone: 'No call-back done yet.',
  number: 'Caller', reason: 'What happened', when: 'Last time', dueAt: 'Due', attempts: 'Tried', state: 'State', times: '{n} times', of: '{n} of {max}', later: 'again after {at}', free: 'free', takenBy: 'with {name}', mine: 'with me', confidential: 'confidential line',
  'reason.abandoned': 'hung up while waiting', 'reason.closed': 'outside opening hours', 'reason.asked': 'asked to be called back', 'reason.dropped': 'the talk broke off', 'outcome.reached': 'reached', 'outcome.wrong': 'wrong number', 'outcome.given_up': 'given up', 'outcome.called_again': 'called again and got through',
  next: 'Take the next', take: 'I call back', dial: 'Dial', dialled: 'Dialling; see your telephone', reached: 'Reached', notReached: 'Not reached', wrong: 'Wrong number', release: 'Give back', note: 'Note (optional)', notePlaceholder: 'e.g. asked about the housing fund, answered', chosen: 'This call-back', choose: 'Choose a caller, or press {key} for the most pressing.', doneBy: 'By', doneAt: 'Done', result: 'Outcome', noteSaid: 'Note', table: 'Missed calls', detail: 'missed {count} times, first {first}, last {last}',
})
