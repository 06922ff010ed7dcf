import { defineWords } from '../../shared/words.ts'

export const useClueWords = defineWords('clues', {
  title: '督查线索', open: '待处理', decided: '已处理', noneOpen: '没有待处理的线索。', noneDecided: '还没有处理过的线索。', list: '线索', tickets: '涉及工单', moreTickets: '共 {n} 件，以上为前 {shown} 件', found: '{at} 发现', proposes: '建议：{rung}', noUnit: '尚未派单',
  takeUp: '采纳，立督办单', drop: '不予采纳', units: '督办单位', rung: '督办层级', firstRung: '最低一级', reason: '立单理由', reasonHint: '不填则用上面的依据', why: '不予采纳的理由', confirmTakeUp: '立督办单', confirmDrop: '确认不予采纳', cancel: '取消', unitMissing: '请选择督办单位。', reasonMissing: '请填写理由。',
  'state.found': '待处理', 'state.taken_up': '已采纳', 'state.dropped': '未采纳', 'state.ordered': '规则直接立单', decidedBy: '{who} {at}', order: '查看督办单', keys: 'J / K 上下，T 采纳，X 不予采纳', next: '下一条', before: '上一条', select: '查看这条',
}, {
  title: 'Clues', open: 'Open', decided: 'Decided', noneOpen: 'No open clues.', noneDecided: 'No clue has been decided yet.', list: 'Clues', tickets: 'Tickets', moreTickets: '{n} in all; the first {shown} are shown', found: 'found {at}', proposes: 'proposes: {rung}', noUnit: 'not dispatched yet',
  takeUp: 'Take up: open an order', drop: 'Drop', units: 'Units', rung: 'Rung', firstRung: 'the lowest', reason: 'Reason of the order', reasonHint: 'empty: the explanation above', why: 'Why it is dropped', confirmTakeUp: 'Open the order', confirmDrop: 'Drop it', cancel: 'Cancel', unitMissing: 'Choose a unit.', reasonMissing: 'Give the reason.',
  'state.found': 'open', 'state.taken_up': 'taken up', 'state.dropped': 'dropped', 'state.ordered': 'ordered by the rule', decidedBy: '{who}, {at}', order: 'See the order', keys: 'J / K down and up, T takes up, X drops', next: 'next', before: 'before', select: 'look at this one',
})
