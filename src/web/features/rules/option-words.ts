/** Labels of the closed words a rule may hold: `<set>.<word>`. */
import { defineWords } from '#web/shared/words.ts'

export const useOptionWords = defineWords('rule-options', {
  'clock.dispatch': '派单', 'clock.sign': '签收', 'clock.contact': '联系诉求人', 'clock.on_site': '到场', 'clock.progress': '进展回复', 'clock.answer': '办结并答复', 'clock.review': '审核', 'clock.revisit': '回访', 'clock.supplement': '等待补充', 'clock.return_window': '可退单', 'clock.extension_cap': '延期上限',
  'unit.minute': '分钟', 'unit.hour': '小时', 'unit.working_hour': '个工作小时', 'unit.day': '个自然日', 'unit.working_day': '个工作日', 'start.now': '即时起算', 'start.next_day': '次日起算',
  'class.consult': '咨询类', 'class.resolve': '办理类', 'class.suggest': '建议类', 'class.thank': '表扬类', 'urgency.normal': '一般', 'urgency.urgent': '紧急', 'urgency.critical': '特急', 'party.person': '个人', 'party.enterprise': '企业', 'party.anonymous': '匿名',
  'cite.no': '不要求', 'cite.refuse': '未引用则不能答复', 'cite.gap': '未引用则记知识缺口', 'medium.phone': '电话', 'medium.web': '网站', 'medium.app': '应用', 'medium.social': '社交平台', 'medium.letter': '来信', 'medium.video': '视频', 'medium.partner': '其他平台',
  'merge.whole': '整体并入', 'merge.parallel': '双号并行', 'merge.sub_center': '设分中心', 'input.text': '文字', 'input.number': '数字', 'input.date': '日期', 'input.choice': '选择',
  'level.emergency': '险情', 'level.sensitive': '敏感', 'means.platform': '平台督办', 'means.phone': '电话督办', 'means.on_site': '实地督办', 'means.media': '媒体督办', 'means.instruction': '领导批示', 'means.joint': '联合督办', 'means.video': '视频督办',
  'trigger.overdue': '超期未办结', 'trigger.returned': '多次退单', 'trigger.no_step': '长时间无进展', 'trigger.unsolved': '办而未果', 'trigger.bounced': '推诿扯皮', 'trigger.dissatisfied_reasonable': '不满意且诉求合理', 'trigger.non_compliant': '不规范件', 'trigger.person_times': '同一事项人次', 'trigger.promise_missed': '承诺未兑现', 'trigger.sensitive': '敏感事项',
  'priority.expiring': '时限将到', 'priority.rehandled': '重办', 'priority.urged': '催办', 'priority.group': '群体', 'priority.enterprise': '企业', 'priority.urgent': '紧急', 'sampling.answered': '直接答复件', 'sampling.exempted': '免回访件',
  'base.first_handled': '首次办理件', 'base.non_compliant': '不规范件', 'base.dissatisfied_reasonable': '不满意且诉求合理件', 'base.unit_closed': '单位办结件', 'duty.revisit': '回访', 'duty.inspect': '督查', 'duty.supervise': '督办',
}, {
  'clock.dispatch': 'Dispatch', 'clock.sign': 'Sign', 'clock.contact': 'Contact', 'clock.on_site': 'On site', 'clock.progress': 'Progress reply', 'clock.answer': 'Close and answer', 'clock.review': 'Review', 'clock.revisit': 'Call back', 'clock.supplement': 'Wait for more', 'clock.return_window': 'Return window', 'clock.extension_cap': 'Extension cap',
  'unit.minute': 'minutes', 'unit.hour': 'hours', 'unit.working_hour': 'working hours', 'unit.day': 'calendar days', 'unit.working_day': 'working days', 'start.now': 'at once', 'start.next_day': 'next day',
  'class.consult': 'consult', 'class.resolve': 'resolve', 'class.suggest': 'suggest', 'class.thank': 'thank', 'urgency.normal': 'normal', 'urgency.urgent': 'urgent', 'urgency.critical': 'critical', 'party.person': 'person', 'party.enterprise': 'enterprise', 'party.anonymous': 'anonymous',
  'cite.no': 'not required', 'cite.refuse': 'refused without one', 'cite.gap': 'files a gap without one', 'medium.phone': 'phone', 'medium.web': 'web', 'medium.app': 'app', 'medium.social': 'social', 'medium.letter': 'letter', 'medium.video': 'video', 'medium.partner': 'partner',
  'merge.whole': 'merged whole', 'merge.parallel': 'two numbers in parallel', 'merge.sub_center': 'sub-centre', 'input.text': 'text', 'input.number': 'number', 'input.date': 'date', 'input.choice': 'choice',
  'level.emergency': 'emergency', 'level.sensitive': 'sensitive', 'means.platform': 'platform', 'means.phone': 'phone', 'means.on_site': 'on site', 'means.media': 'media', 'means.instruction': 'instruction', 'means.joint': 'joint', 'means.video': 'video',
  'trigger.overdue': 'overdue', 'trigger.returned': 'returned often', 'trigger.no_step': 'no step for long', 'trigger.unsolved': 'handled without result', 'trigger.bounced': 'passed around', 'trigger.dissatisfied_reasonable': 'dissatisfied, reasonable', 'trigger.non_compliant': 'non-compliant', 'trigger.person_times': 'person-times', 'trigger.promise_missed': 'promise missed', 'trigger.sensitive': 'sensitive',
  'priority.expiring': 'near its deadline', 'priority.rehandled': 'rehandled', 'priority.urged': 'urged', 'priority.group': 'group', 'priority.enterprise': 'enterprise', 'priority.urgent': 'urgent', 'sampling.answered': 'answered at once', 'sampling.exempted': 'exempted',
  'base.first_handled': 'first-time handled', 'base.non_compliant': 'non-compliant', 'base.dissatisfied_reasonable': 'dissatisfied and reasonable', 'base.unit_closed': 'closed by units', 'duty.revisit': 'call back', 'duty.inspect': 'inspect', 'duty.supervise': 'supervise',
})
