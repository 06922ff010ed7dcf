import type { SwapMove, SwapState } from '#domain/shift/swap-life.ts'
import { defineWords, type Word } from '#web/shared/words.ts'

const w = (zh: string, en: string): Word => ({ zh, en })
export const SWAP_WORDS: Record<SwapState, Word> = { asked: w('待对方同意', 'asked'), agreed: w('已换', 'swapped'), refused: w('未同意', 'refused'), withdrawn: w('已撤回', 'withdrawn'), lapsed: w('已过期', 'lapsed') }
export const SWAP_MOVE_WORDS: Record<SwapMove, Word> = { agree: w('同意换班', 'Agree'), refuse: w('不同意', 'Refuse'), withdraw: w('撤回', 'Withdraw'), lapse: w('过期', 'Lapse') }
export const CLASH_WORDS = { shift_overlap: w('已有别的班', 'on another shift'), shift_on_leave: w('请假', 'on leave') }

export const useShiftWords = defineWords('shift', {
  title: '排班', week: '{from} 起一周', prev: '上一周', next: '下一周', days: '周一,周二,周三,周四,周五,周六,周日', uncoveredSum: '本周有 {n} 个半小时无人在岗', covered: '本周每个半小时都有人在岗', alarms: '缺岗警报：{list}', bare: '缺岗', noTemplates: '还没有班次。先定班次，再排人。', nobody: '无人', onLeave: '请假', mine: '我的班', free: '本周没有您的班。',
  coverage: '在岗与预测', of: '{day}', cell: '{time}，在岗 {staffed} 人，预测需 {needed} 人', staffed: '在岗', needed: '预测需要', short: '少于预测', basis: '预测：按前 {weeks} 周同一半小时登记的工单均值，平均处理 {handle} 秒，{share}% 在 {within} 秒内接起（Erlang C）。接入电话前以登记工单代替来电。', placeholder: '口径未公布，为通常假设。', noLoad: '前几周还没有登记量，按每个半小时至少 1 人算。',
  plan: '排人', template: '班次', people: '人员', range: '日期', from: '从', to: '到', add: '排上', added: '排上 {added} 个班，已在班 {already} 个。', refused: '没有排上：{list}', newTemplate: '加班次', name: '名称', save: '保存', leave: '请假', reason: '理由', drop: '撤班', cancel: '取消', thenBare: '撤班后这些半小时无人：{list}',
  notes: '交接班', writeNote: '写交接', noteText: '在办、要盯的事、设备情况（不写诉求人姓名电话）', noteOverdue: '接班人还没有确认', confirmed: '{name} 已接班', confirm: '确认接班', noNotes: '本周还没有交接。', swaps: '换班', askSwap: '请人换', whom: '换给谁', noSwaps: '没有换班。', swapText: '{asker} 的 {day} {shift} → {asked}', forOther: '换回 {day} {shift}', send: '发出',
}, {
  title: 'Shifts', week: 'Week from {from}', prev: 'Previous week', next: 'Next week', days: 'Mon,Tue,Wed,Thu,Fri,Sat,Sun', uncoveredSum: '{n} half hours of this week have nobody on', covered: 'Every half hour of this week is covered', alarms: 'Alarm, nobody on: {list}', bare: 'nobody on', noTemplates: 'No shifts yet. Make one, then put people on.', nobody: 'nobody', onLeave: 'on leave', mine: 'My shifts', free: 'You have no shift this week.',
  coverage: 'Staffed and forecast', of: '{day}', cell: '{time}: {staffed} on, {needed} forecast', staffed: 'staffed', needed: 'forecast', short: 'below the forecast', basis: 'Forecast: mean of tickets registered in the same half hour of the last {weeks} weeks, {handle} s each, {share}% answered within {within} s (Erlang C). Tickets stand for calls until telephony is there.', placeholder: 'Not published: a usual assumption.', noLoad: 'No load measured yet: one person each half hour.',
  plan: 'Put people on', template: 'Shift', people: 'People', range: 'Days', from: 'From', to: 'To', add: 'Put on', added: '{added} put on, {already} were there.', refused: 'Not put on: {list}', newTemplate: 'New shift', name: 'Name', save: 'Save', leave: 'Leave', reason: 'Reason', drop: 'Take off', cancel: 'Cancel', thenBare: 'Nobody on then: {list}',
  notes: 'Hand-over', writeNote: 'Write the note', noteText: 'What is under way, what to watch (no names or numbers)', noteOverdue: 'not confirmed by the next shift', confirmed: 'taken over by {name}', confirm: 'Take over', noNotes: 'No notes this week.', swaps: 'Swaps', askSwap: 'Ask for a swap', whom: 'To whom', noSwaps: 'No swaps.', swapText: '{asker}: {day} {shift} → {asked}', forOther: 'for {day} {shift}', send: 'Send',
})
