import { defineWords } from '../../shared/words.ts'

export const useCitingWords = defineWords('citing', {
  answers: '可当场答复', none: '知识库里没有找到。', cite: '引用', cited: '已引用', validUntil: '有效至 {day}', always: '长期有效', expired: '已过期', used: '引用 {n} 次', basis: '依据', whole: '看全文', less: '收起', correct: '纠错', flagged: '本季未确认', noneFile: '记为知识缺口', gapFiled: '已记为知识缺口。',
}, {
  answers: 'Answers at hand', none: 'Nothing found in the knowledge base.', cite: 'Cite', cited: 'Cited', validUntil: 'valid until {day}', always: 'no end date', expired: 'expired', used: 'cited {n}×', basis: 'Basis', whole: 'Whole text', less: 'Less', correct: 'Correct it', flagged: 'not confirmed this season', noneFile: 'File as a gap', gapFiled: 'Filed as a gap.',
})
