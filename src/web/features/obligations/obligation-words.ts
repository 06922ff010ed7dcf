import { defineWords } from '../../shared/words.ts'

export const useObligationWords = defineWords('obligations', {
  title: '全覆盖义务', lead: '每一件应回访、应督查、应督办的工单都在这里：谁在什么时候履行的，哪些还没有，哪些由谁以什么理由豁免。覆盖率由这些件数算出。',
  period: '期间', from: '从', to: '到', thisMonth: '本月', lastMonth: '上月', last30: '近 30 天', thisYear: '今年', export: '导出 CSV', byOpened: '按义务产生的日期统计',
  covered: '{n} / {m} 件', none: '本期没有应办件', discharged: '已履行', open: '未履行', exempted: '已豁免', withdrawn: '已撤销', unreached: '其中 {n} 件多次未接通', overdue: '超期', asked: '待复核豁免', openCount: '未履行 {n} 件', exemptedCount: '豁免 {n} 件', withdrawnCount: '撤销 {n} 件', overdueCount: '超期 {n} 件', past: '现行规则已无此项义务',
  defined: '覆盖率 = 已履行 ÷（已履行 + 未履行）；豁免和撤销的不计入，单列。',
  'base.first_handled': '首次办理件', 'base.unit_closed': '单位办结件', 'base.non_compliant': '不规范件', 'base.dissatisfied_reasonable': '诉求合理的不满意件', 'duty.revisit': '回访', 'duty.inspect': '督查', 'duty.supervise': '督办',
  cases: '逐件', state: '状态', every: '全部', noCases: '没有这样的件。', allDone: '本期没有未履行的件。', round: '第 {n} 次办理', opened: '{at} 产生', due: '{at} 前履行', 'how.revisit': '{by}回访，{at}', 'how.order': '{by}立单，{at}', 'how.unreached': '按规定次数拨打未接通，{at}', exemptedBy: '{by}豁免，{at}：{reason}', decidedBy: '{by}复核', withdrawnAt: '{at} 撤销', unreachedAt: '{at} 多次未接通，仍须回访或豁免', askedBy: '{by}申请豁免，{at}：{reason}',
  'order.inspect': '督查', 'order.supervise': '督办', orderReason: '督办事由', orderUnit: '督办单位', orderUnitHint: '不选则发给主办单位', exempt: '豁免', exemptReason: '豁免理由', decide: '复核', grant: '同意豁免', refuse: '不同意', decideReason: '复核意见', confirm: '确定', cancel: '取消',
}, {
  title: 'Full-coverage duties', lead: 'Every ticket that must be called back, inspected or supervised: who did it and when, what is open, what was exempted by whom and why. Coverage is counted from these rows.',
  period: 'Period', from: 'From', to: 'To', thisMonth: 'this month', lastMonth: 'last month', last30: 'last 30 days', thisYear: 'this year', export: 'Export CSV', byOpened: 'by the day the duty arose',
  covered: '{n} / {m}', none: 'no case in this period', discharged: 'discharged', open: 'open', exempted: 'exempted', withdrawn: 'fell away', unreached: '{n} of them not reached', overdue: 'overdue', asked: 'exemption asked', openCount: '{n} open', exemptedCount: '{n} exempted', withdrawnCount: '{n} fell away', overdueCount: '{n} overdue', past: 'no duty under the present rules',
  defined: 'Coverage = discharged ÷ (discharged + open); exempted and fallen away are in neither and shown apart.',
  'base.first_handled': 'First handled', 'base.unit_closed': 'Closed by the unit', 'base.non_compliant': 'Non-compliant', 'base.dissatisfied_reasonable': 'Dissatisfied, reasonable', 'duty.revisit': 'call-back', 'duty.inspect': 'inspection', 'duty.supervise': 'supervision',
  cases: 'Cases', state: 'State', every: 'all', noCases: 'No such case.', allDone: 'Nothing is open in this period.', round: 'handling {n}', opened: 'arose {at}', due: 'due {at}', 'how.revisit': 'called back by {by}, {at}', 'how.order': 'order by {by}, {at}', 'how.unreached': 'attempted as often as asked, {at}', exemptedBy: 'exempted by {by}, {at}: {reason}', decidedBy: 'reviewed by {by}', withdrawnAt: 'fell away {at}', unreachedAt: 'not reached by {at}; still to be called or exempted', askedBy: 'exemption asked by {by}, {at}: {reason}',
  'order.inspect': 'Inspect', 'order.supervise': 'Supervise', orderReason: 'Why', orderUnit: 'Units', orderUnitHint: 'the lead unit where none is chosen', exempt: 'Exempt', exemptReason: 'Why exempt', decide: 'Decide', grant: 'Grant', refuse: 'Refuse', decideReason: 'Opinion', confirm: 'Confirm', cancel: 'Cancel',
})
