/** Names of the fields a rule is made of, by path. */
import { defineWords } from '#web/shared/words.ts'

export const useFieldWords = defineWords('rule-fields', {
  code: '代码', name: '名称', parent: '上级', clock: '时钟', amount: '时限', unit: '单位', start: '起算', when: '适用于', source: '依据', placeholder: '未公布，占位',
  'when.kinds': '诉求性质', 'when.classes': '性质类别', 'when.categories': '诉求分类', 'when.urgencies': '紧急程度', 'when.parties': '诉求人', 'when.services': '特色服务',
  from: '从', to: '到', yellowShare: '用去多少时变黄', designateAfter: '派单几次后由中心指定', reasons: '理由', maxCount: '最多次数', maxDays: '最多天数', windowDays: '天数', afterDays: '办结后多少天归档',
  maxAttempts: '最多拨打次数', 'retryAfter.amount': '未接通后隔多久再拨', 'retryAfter.unit': '间隔单位', 'quiet.from': '免打扰从', 'quiet.to': '免打扰到', script: '话术', mustCite: '咨询答复须引用知识',
  medium: '媒介', number: '号码', merge: '归并方式', class: '类别', secretByDefault: '默认保密', sampleShare: '直接答复抽样回访', keywords: '关键词', words: '同义的词', sensitive: '敏感', emergency: '紧急',
  'entry.channels': '进入渠道', 'entry.line': '进入线路', kind: '诉求性质', category: '诉求分类', urgency: '紧急程度', queue: '技能组', confidential: '保密，不转单位', form: '登记表', type: '填写方式', required: '必填', choices: '选项', counters: '单独计数',
  area: '区划', condition: '条件', lead: '主办', co: '协办', basis: '依据', boundary: '职责边界', forbiddenToGrassroots: '不得下派基层', route: '法定途径', bothWays: '双向转接', text: '内容',
  group: '分组', means: '方式', actor: '由谁督办', told: '告知', limit: '时限', 'limit.amount': '本级时限', 'limit.unit': '时限单位', proof: '须有佐证', threshold: '阈值', rung: '督办层级', base: '范围', duty: '要求', share: '比例',
}, {
  code: 'Code', name: 'Name', parent: 'Parent', clock: 'Clock', amount: 'Limit', unit: 'Unit', start: 'Counting starts', when: 'Holds for', source: 'Source', placeholder: 'Not published, placeholder',
  'when.kinds': 'Kinds', 'when.classes': 'Classes', 'when.categories': 'Categories', 'when.urgencies': 'Urgencies', 'when.parties': 'Parties', 'when.services': 'Services',
  from: 'From', to: 'To', yellowShare: 'Turns amber after share', designateAfter: 'Centre designates after dispatches', reasons: 'Reasons', maxCount: 'At most, times', maxDays: 'At most, days', windowDays: 'Days', afterDays: 'Archived after days',
  maxAttempts: 'Attempts at most', 'retryAfter.amount': 'Next attempt after', 'retryAfter.unit': 'Unit of that', 'quiet.from': 'Quiet from', 'quiet.to': 'Quiet to', script: 'Script', mustCite: 'Consultation must cite',
  medium: 'Medium', number: 'Number', merge: 'How merged', class: 'Class', secretByDefault: 'Secret by default', sampleShare: 'Share of direct answers called back', keywords: 'Keywords', words: 'Words that mean the same', sensitive: 'Sensitive', emergency: 'Emergency',
  'entry.channels': 'Channels', 'entry.line': 'Line', kind: 'Kind', category: 'Category', urgency: 'Urgency', queue: 'Skill group', confidential: 'Confidential, never dispatched', form: 'Form', type: 'Input', required: 'Required', choices: 'Choices', counters: 'Own counters',
  area: 'Area', condition: 'Condition', lead: 'Lead', co: 'Co-units', basis: 'Basis', boundary: 'Boundary', forbiddenToGrassroots: 'Never passed to grassroots', route: 'Legal route', bothWays: 'Both ways', text: 'Text',
  group: 'Group', means: 'Means', actor: 'Who supervises', told: 'Who is told', limit: 'Limit', 'limit.amount': 'Limit of this rung', 'limit.unit': 'Unit of limit', proof: 'Proof needed', threshold: 'Threshold', rung: 'Rung', base: 'Of which', duty: 'Duty', share: 'Share',
})
