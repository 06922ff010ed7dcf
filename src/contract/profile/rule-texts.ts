/** What a broken rule says to the person who edits the profile; the subject follows. */
import type { ProfileRule } from '#domain/profile/finding.ts'

export const RULE_TEXTS: Record<ProfileRule | 'yaml' | 'shape' | 'extends', { zh: string; en: string }> = {
  yaml: { zh: 'YAML 写法有误', en: 'not valid YAML' },
  shape: { zh: '内容不符合格式', en: 'not of the expected shape' },
  extends: { zh: '找不到所继承的目录', en: 'the folder it extends was not found' },
  code_twice: { zh: '代码重复', en: 'this code stands twice in the list' },
  prefix_twice: { zh: '两个中心的编号前缀相同', en: 'two centres share a number prefix' },
  parent_unknown: { zh: '上级不存在', en: 'the parent does not exist' },
  tree_cycle: { zh: '上下级关系成环', en: 'the parents form a circle' },
  tree_too_deep: { zh: '层级过深（分类最多五级）', en: 'too many levels (categories: five at most)' },
  unit_unknown: { zh: '单位不存在', en: 'no such unit' },
  unit_of_other_center: { zh: '该单位属于另一个中心', en: 'this unit works for another centre' },
  category_unknown: { zh: '诉求分类不存在', en: 'no such category' },
  area_unknown: { zh: '区划不存在', en: 'no such area' },
  channel_unknown: { zh: '渠道不存在', en: 'no such channel' },
  line_unknown: { zh: '线路不存在', en: 'no such line' },
  kind_unknown: { zh: '诉求类型不存在', en: 'no such kind of demand' },
  service_unknown: { zh: '特色服务不存在', en: 'no such special service' },
  target_unknown: { zh: '转接对象不存在', en: 'no such transfer target' },
  link_unknown: { zh: '联动平台或类别不存在', en: 'no such link or class of linkage' },
  kpi_unknown: { zh: '没有这个指标，或它不能加权', en: 'no such figure, or one that cannot be weighed' },
  kpi_without_count: { zh: '指标须有分子或求和之一', en: 'a figure needs either a numerator or a sum' },
  exclusion_reason_unknown: { zh: '没有这个剔除理由', en: 'no such reason for exclusion' },
  rung_unknown: { zh: '督办层级不存在', en: 'no such rung of the ladder' },
  signal_unknown: { zh: '信号不存在', en: 'no such signal' },
  center_unknown: { zh: '中心不存在', en: 'no such centre' },
  center_without_desk: { zh: '没有热线中心或受理站点单位', en: 'no unit of kind center or site' },
  area_without_government: { zh: '该区划没有兜底的属地政府', en: 'no government unit stands for this area' },
  category_without_lead: { zh: '派单目录中没有该分类的兜底主办单位', en: 'the catalogue names no lead for this category everywhere' },
  lead_is_co: { zh: '主办单位同时列为协办', en: 'the lead is also listed as co-unit' },
  clock_missing: { zh: '缺少时限', en: 'no limit holds for this kind on this clock' },
  answer_limit_missing: { zh: '该诉求类型没有办结时限', en: 'this kind has no limit for its answer' },
  working_hours_missing: { zh: '没有工作时间', en: 'no working hours' },
  working_hours_order: { zh: '工作时间未按顺序或有重叠', en: 'working hours out of order or overlapping' },
  not_whole: { zh: '时限必须是整数', en: 'the amount must be a whole number' },
  class_missing: { zh: '没有此类别的诉求类型', en: 'no kind of this class' },
  threshold_missing: { zh: '缺少人次阈值', en: 'the number of person-times is missing' },
  choices_missing: { zh: '选择项没有选项', en: 'a choice without choices' },
  confidential_with_unit: { zh: '保密服务不得转单位', en: 'a confidential service may not name a unit' },
  message_missing: { zh: '缺少告知模板', en: 'the wording of this message is missing' },
  queue_unknown: { zh: '队列不存在', en: 'no such queue' },
  overflow_cycle: { zh: '队列溢出成环', en: 'overflow leads back to the same queue' },
  number_twice: { zh: '两条线路的号码相同', en: 'two lines share a number' },
  replaced_by_itself: { zh: '新号码与旧号码相同', en: 'a number is replaced by itself' },
  variable_unknown: { zh: '模板中有未知变量', en: 'unknown variable in the message' },
}
export type ProfileProblem = { file: string; line: number; rule: keyof typeof RULE_TEXTS; subject: string }

/** `profiles/x/limits.yaml:12 kind_unknown 诉求类型不存在 (no such kind of demand): help` */
export function sayProblem({ file, line, rule, subject }: ProfileProblem): string {
  const text = RULE_TEXTS[rule]
  return `${file}:${line} ${rule} ${text.zh} (${text.en}): ${subject}`
}
