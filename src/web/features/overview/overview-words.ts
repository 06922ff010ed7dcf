import { defineWords } from '#web/shared/words.ts'

export const useOverviewWords = defineWords('overview', {
  title: '{center} · 今天', now: '截至 {time}', wall: '投屏', leaveWall: '退出投屏', tickets: '查看工单', definition: '口径', share: '{a} / {b}', noData: '尚无数据', days: '天',
  accepted: '今日受理', answered: '今日直接答复', dispatched: '今日派单', closed: '今日办结', overdue: '已超期', open: '在办',
  'def.accepted': '今天零时起受理登记的工单，按受理时间计。', 'def.answered': '今天零时起由中心直接答复、没有派给承办单位的工单。', 'def.dispatched': '今天零时起首次派给承办单位的工单。', 'def.closed': '今天零时起办结的工单，含直接答复、办理后办结和撤回。', 'def.overdue': '在办工单中，有任一时限已过而尚未完成的。', 'def.open': '尚未办结、归档或并入其他工单的全部工单。',
  closedInTime: '按时办结率', satisfied: '回访满意率', meanDays: '平均办理天数', 'def.closedInTime': '近 30 天。分母：首次办结、有办结时限的工单。分子：其中在到期前办结的。重办再次办结的不重复计。', 'def.satisfied': '近 30 天。分母：首次办结时已问过满意度的工单。分子：其中回答非常满意、满意或基本满意的。未接通和未问的不计入。', 'def.meanDays': '近 30 天首次办结、派给过承办单位的工单，从受理到首次办结的平均天数；直接答复的不计入。',
  line: '近 {n} 天受理与办结', 'def.line': '按自然日计，受理按受理时间，办结按办结时间。', acceptedLine: '受理', closedLine: '办结', table: '数据表', day: '日期',
  byStatus: '按状态', byKind: '按性质', byChannel: '按渠道', byCategory: '按分类', byArea: '按区划', byService: '专项服务（12345+N）', byLine: '按拨打线路', 'def.by': '全部已受理工单按此划分的件数（按状态为当前状态），点一下看工单。', others: '其他 {n} 类', count: '件数',
  beside: '公布的数字与实测', measured: '本系统实测', published: '公布', target: '目标', interpolated: '推算', period: '时期', source: '来源', notMeasured: '本期未测', none: '本市没有公布的数字。',
}, {
  title: '{center} · today', now: 'as of {time}', wall: 'Wallboard', leaveWall: 'Leave wallboard', tickets: 'Open the tickets', definition: 'Definition', share: '{a} / {b}', noData: 'no data yet', days: 'days',
  accepted: 'Accepted today', answered: 'Answered at once', dispatched: 'Dispatched today', closed: 'Closed today', overdue: 'Overdue', open: 'Open',
  'def.accepted': 'Tickets accepted since midnight.', 'def.answered': 'Tickets the centre answered itself since midnight, never dispatched to a unit.', 'def.dispatched': 'Tickets first dispatched to a unit since midnight.', 'def.closed': 'Tickets closed since midnight: answered, handled or withdrawn.', 'def.overdue': 'Open tickets with any deadline passed and not yet met.', 'def.open': 'All tickets not closed, archived or merged.',
  closedInTime: 'Closed in time', satisfied: 'Satisfied', meanDays: 'Mean handling days', 'def.closedInTime': 'Last 30 days. Of tickets closed for the first time that had an answer limit: those closed before it passed. Closing again after re-handling is not counted twice.', 'def.satisfied': 'Last 30 days. Of tickets asked about satisfaction when first closed: those very, quite or fairly satisfied. Unreached and not asked do not count.', 'def.meanDays': 'Last 30 days. Mean days from acceptance to first closing of tickets given to a unit; tickets answered at once left out.',
  line: 'Accepted and closed, {n} days', 'def.line': 'By calendar day: accepted by time of acceptance, closed by time of closing.', acceptedLine: 'accepted', closedLine: 'closed', table: 'Table', day: 'Day',
  byStatus: 'By state', byKind: 'By kind', byChannel: 'By channel', byCategory: 'By category', byArea: 'By area', byService: 'Special services (12345+N)', byLine: 'By line dialled', 'def.by': 'All accepted tickets split this way (states: as they stand now); click to see them.', others: '{n} others', count: 'Tickets',
  beside: 'Published beside measured', measured: 'Measured here', published: 'published', target: 'target', interpolated: 'interpolated', period: 'Period', source: 'Source', notMeasured: 'not measured', none: 'No published figures.',
})
