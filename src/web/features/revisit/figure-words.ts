import { defineWords } from '../../shared/words.ts'

export const useFigureWords = defineWords('revisitFigures', {
  title: '三率', from: '从', to: '到', basis: '口径', media: '方式', first: '首次办理后的回访', final: '期内最后一次回访', sampled: '抽样回访', all: '全部方式', phone: '人工电话', message: '短信、网页、公众号',
  response: '响应率（单位联系了）', solved: '解决率', processSatisfied: '满意率 · 办理过程', resultSatisfied: '满意率 · 办理结果', rate: '比率', of: '{n} / {all} 件', none: '这一时期没有回访记录。', breakdown: '分项', count: '件数', show: '点数字看工单',
  asked: '回访件', contacted: '单位联系了', not_contacted: '单位没有联系', n_solved: '已解决', partly: '部分解决', not_solved: '未解决', process: '过程', result: '结果', list: '{what}：{n} 件', close: '收起', number: '工单', when: '回访时间', unit: '承办单位', said: '诉求人说', more: '再显示一些',
  note: '分母都是所选口径下的回访件数；同一工单只算一次。',
}, {
  title: 'Rates', from: 'from', to: 'to', basis: 'basis', media: 'by', first: 'after the first handling', final: 'last call-back of the period', sampled: 'sampled calls', all: 'all', phone: 'a person’s call', message: 'SMS, web, official account',
  response: 'response (the unit contacted)', solved: 'solved', processSatisfied: 'satisfied · process', resultSatisfied: 'satisfied · result', rate: 'rate', of: '{n} of {all}', none: 'Nothing was asked in this period.', breakdown: 'parts', count: 'tickets', show: 'numbers open their tickets',
  asked: 'asked', contacted: 'contacted', not_contacted: 'not contacted', n_solved: 'solved', partly: 'partly', not_solved: 'not solved', process: 'process', result: 'result', list: '{what}: {n}', close: 'close', number: 'ticket', when: 'asked at', unit: 'unit', said: 'said', more: 'more',
  note: 'Every denominator is the number of tickets asked on this basis; each ticket counts once.',
})
