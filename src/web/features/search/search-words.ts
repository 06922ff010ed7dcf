import { defineWords } from '#web/shared/words.ts'

export const useSearchWords = defineWords('search', {
  title: '工单搜索', find: '查找', text: '编号、标题、内容；有权限的可输完整电话或后四位', textLabel: '搜索词', accepted: '受理，', anyTime: '任何时间', today: '今天', week: '近 7 天', month: '近 30 天', quarter: '近 90 天', custom: '指定日期', from: '受理日期从', to: '到',
  anyStatus: '各种状态', anyKind: '各种性质', anyCategory: '各类', anyArea: '各地', anyChannel: '各渠道', anyLine: '各线路', anyService: '各专项服务', line: '线路', service: '专项服务', inState: '现为', ofKind: '的', about: '，属于', at: '，发生在', by: '，来自', tickets: '工单', when: '受理时间', status: '状态', kind: '性质', category: '分类', area: '区划', channel: '渠道',
  alone: '（不含下级）', clear: '清除条件', numberHidden: '含号码的搜索词不写入网址。', found: '已显示 {n} 件', more: '还有更多', none: '没有符合的工单。可以减少条件，或检查编号。', start: '近期受理的工单', counter: '口径：{name}', countedOnly: '只看计入该数的工单',
  'counter.accepted': '今日受理', 'counter.answered': '今日直接答复', 'counter.dispatched': '今日派单', 'counter.closed': '今日办结', 'counter.overdue': '已超期', 'counter.open': '在办', 'counter.closed_in_time': '按时办结', 'counter.closed_measured': '有办结时限的已办结', 'counter.satisfied': '回访满意', 'counter.asked': '回访问过满意度',
  acceptedAt: '受理', state: '当前状态', contacts: '{n} 人次来访', demand: '诉求', clocks: '时限', assignments: '承办', answer: '答复', close: '收起',
}, {
  title: 'Search tickets', find: 'Find', text: 'Number, title, content; a full phone or its last four digits where you may', textLabel: 'Search words', accepted: 'accepted', anyTime: 'any time', today: 'today', week: 'last 7 days', month: 'last 30 days', quarter: 'last 90 days', custom: 'given days', from: 'Accepted from', to: 'to',
  anyStatus: 'any state', anyKind: 'any kind', anyCategory: 'any category', anyArea: 'any area', anyChannel: 'any channel', anyLine: 'any line', anyService: 'any service', line: 'Line', service: 'Service', inState: ', now ', ofKind: ', kind', about: ', about', at: ', in', by: ', through', tickets: ' ', when: 'Accepted', status: 'State', kind: 'Kind', category: 'Category', area: 'Area', channel: 'Channel',
  alone: ' (without those below)', clear: 'Clear', numberHidden: 'Words with a number in them stay out of the address.', found: '{n} shown', more: 'there are more', none: 'No ticket fits. Use fewer conditions, or check the number.', start: 'Recently accepted', counter: 'Counted as: {name}', countedOnly: 'only tickets counted in this number',
  'counter.accepted': 'accepted today', 'counter.answered': 'answered at once today', 'counter.dispatched': 'dispatched today', 'counter.closed': 'closed today', 'counter.overdue': 'overdue', 'counter.open': 'open', 'counter.closed_in_time': 'closed in time', 'counter.closed_measured': 'closed with a limit', 'counter.satisfied': 'satisfied', 'counter.asked': 'asked about satisfaction',
  acceptedAt: 'Accepted', state: 'State', contacts: '{n} contacts', demand: 'Demand', clocks: 'Deadlines', assignments: 'Units', answer: 'Answer', close: 'Close',
})
