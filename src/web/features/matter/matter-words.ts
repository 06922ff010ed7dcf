import { defineWords } from '../../shared/words.ts'

export const useMatterWords = defineWords('matter', {
  board: '同一事项', boardHint: '把说同一件事的工单归到一起，按热度排列。', heat: '热度', heatHint: '热度 =（人数 + 0.5 ×（人次 − 人数））× 增长（½ 至 2 倍）× 2^(−沉寂天数 ÷ 14)', days: '时间', daysOf: '近 {n} 天', area: '地区', category: '类别', all: '全部',
  none: '这段时间没有两件以上说同一件事的工单。', persons: '{n} 人', personTimes: '{n} 人次', tickets: '{n} 件', open: '在办 {n} 件', growth: '本期 {now} 人次，上期 {before}', rising: '上升', falling: '回落', steady: '持平', since: '{from} 起，最近 {to}', curve: '每日人次：{list}',
  against: '被诉：{names}', matter: '这件事', alone: '还没有别的工单说同一件事。', gathering: '正在归并，稍后可见。', members: '同一事项的工单', openMembers: '看工单', hideMembers: '收起', proposals: '建议并单', mergeInto: '并入 {number}', decline: '不并', why: '理由：{why}', kept: '并单后本件保留编号、诉求人和回访。',
  split: '拆出为另一事项', splitReason: '拆出的理由', join: '并成一个事项', joinHint: '选两个以上的事项，再写理由', joinReason: '合并的理由', confirm: '确定', cancel: '取消', chosen: '选中 {title}', chosenCount: '已选 {n} 个，其余并到第一个选中的', done: '已记录，计数片刻后更新。', generated: '演示',
}, {
  board: 'Same matters', boardHint: 'Tickets about one thing, gathered and ranked by heat.', heat: 'Heat', heatHint: 'heat = (persons + 0.5 × (person-times − persons)) × growth (½ to 2) × 2^(−quiet days ÷ 14)', days: 'Time', daysOf: 'last {n} days', area: 'Area', category: 'Category', all: 'all',
  none: 'No two tickets about one thing in this time.', persons: '{n} persons', personTimes: '{n} person-times', tickets: '{n} tickets', open: '{n} open', growth: '{now} person-times, {before} before', rising: 'rising', falling: 'falling', steady: 'steady', since: 'since {from}, last {to}', curve: 'Person-times by day: {list}',
  against: 'Against: {names}', matter: 'This matter', alone: 'No other ticket is about this yet.', gathering: 'Being gathered; shown in a moment.', members: 'Tickets of this matter', openMembers: 'Tickets', hideMembers: 'Hide', proposals: 'Merging proposed', mergeInto: 'Merge into {number}', decline: 'Do not merge', why: 'Why: {why}', kept: 'This one keeps its number, requester and call-back.',
  split: 'Split off as another matter', splitReason: 'Why it is another', join: 'Make one matter', joinHint: 'Choose two or more matters, then give a reason', joinReason: 'Why they are one', confirm: 'Confirm', cancel: 'Cancel', chosen: 'Choose {title}', chosenCount: '{n} chosen; the others go to the first', done: 'Recorded; counts follow in a moment.', generated: 'demo',
})
