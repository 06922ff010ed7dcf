/** Words of the front desk's own moves: answer, ask, refuse, transfer, amend, merge. */
import { defineWords } from '../../shared/words.ts'

export const useFrontWords = defineWords('front-forms', {
  answer: '答复内容', cite: '引用的知识条目', citeHint: '输入几个字查找', use: '填入答案', question: '需要诉求人补充什么', refuseReason: '不予受理的理由', script: '对诉求人说', route: '法定途径', remark: '说明（可不填）',
  target: '转接对象', number: '号码', emergency: '紧急', bothWays: '可一键互转', kind: '诉求性质', category: '诉求分类', urgency: '紧急程度', area: '区域', title: '标题', persons: '代表人数', tags: '标签', complainedType: '被反映对象', complainedName: '名称', nobody: '无',
  parent: '并入哪一件', parentHint: '输入编号或几个字查找在办工单', similar: '相似的在办工单', mergeReason: '并单的理由（可不填）', choose: '请选择', fillIn: '请填写', expired: '已过期',
}, {
  answer: 'Answer', cite: 'Cited entries', citeHint: 'type a few words', use: 'use this answer', question: 'What must the requester add', refuseReason: 'Reason for refusal', script: 'Say to the requester', route: 'Legal route', remark: 'Remark (optional)',
  target: 'Transfer to', number: 'Number', emergency: 'emergency', bothWays: 'both ways', kind: 'Kind', category: 'Category', urgency: 'Urgency', area: 'Area', title: 'Title', persons: 'Persons represented', tags: 'Tags', complainedType: 'Complained of', complainedName: 'Name', nobody: 'nobody',
  parent: 'Merge into', parentHint: 'number or words of an open ticket', similar: 'Similar open tickets', mergeReason: 'Why merged (optional)', choose: 'Please choose', fillIn: 'Please fill in', expired: 'expired',
})
