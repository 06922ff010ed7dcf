import { defineWords } from '../../shared/words.ts'

export const useSignalWords = defineWords('signals', {
  title: '险情与敏感件', lead: '三十天内登记时发现险情或敏感词、尚未处置的工单；无人看过警示的排在最前。', none: '没有待处置的险情与敏感件。',
  seen: '坐席已看到警示', unseen: '登记时无人看到警示', transferred: '已转接', proposed: '建议紧急程度：{urgency}', remark: '{number} 处置情况', remarkHint: '怎么处置的', handled: '已处置',
}, {
  title: 'Emergencies and sensitive demands', lead: 'Demands of thirty days whose words raised a warning and that nobody has dealt with; those nobody saw come first.', none: 'Nothing to deal with.',
  seen: 'the agent saw the warning', unseen: 'nobody saw the warning', transferred: 'transferred', proposed: 'proposed urgency: {urgency}', remark: '{number}: what was done', remarkHint: 'what was done', handled: 'Dealt with',
})
