import { defineWords } from '../../../shared/words.ts'

export const useRateWords = defineWords('rate', {
  other: 'English', title: '请您评价', code: '回访码', codeHint: '短信里的 12 位字母数字', open: '打开', opening: '正在打开…', generated: '演示数据：人物与事项均为生成。',
  about: '您 {day} 反映的{category}诉求', number: '工单 {number}', unit: '承办单位：{unit}', until: '请在 {at} 前作答', contacted: '承办单位联系您了吗', yes: '联系了', no: '没有联系', solved: '问题解决了吗', solvedYes: '已解决', solvedPartly: '部分解决', solvedNo: '没有解决', process: '您对办理过程满意吗', result: '您对办理结果满意吗', opinion: '还想说的（可不填，请不要写姓名电话）', send: '提交评价', sending: '正在提交…', missing: '还有 {n} 题没有选', private: '本页不显示您的姓名、电话和诉求内容。评价只能提交一次。',
  thanks: '谢谢，您的评价已记录', first: '以下是您第一次提交的评价', expired: '回访码已过期。如仍有意见，请拨打 12345。', overtaken: '这次回访已经完成，不需要再评价。如仍有意见，请拨打 12345。', said: '您说：{text}',
  appealTitle: '对认定结果提出意见', verdict: '经核实认定：{reason}', appealText: '您不同意的理由（请不要写姓名电话）', appealSend: '提交意见', appealThanks: '您的意见已提交，由没有参与原认定的人员复核，结果会告知您。', appealOver: '现在不能再提出意见。如需帮助，请拨打 12345。', another: '输入另一个回访码',
}, {
  other: '中文', title: 'Please rate', code: 'Code', codeHint: '12 letters and digits from the message', open: 'Open', opening: 'Opening…', generated: 'Demonstration: people and matters are generated.',
  about: 'Your request about {category} of {day}', number: 'ticket {number}', unit: 'handled by {unit}', until: 'please answer before {at}', contacted: 'Did the unit contact you', yes: 'yes', no: 'no', solved: 'Is it solved', solvedYes: 'solved', solvedPartly: 'partly', solvedNo: 'not solved', process: 'Satisfied with how it was handled', result: 'Satisfied with the result', opinion: 'Anything else (optional; no names or numbers please)', send: 'Send', sending: 'Sending…', missing: '{n} questions left', private: 'This page shows neither your name, your number nor your words. It can be sent once.',
  thanks: 'Thank you, it is recorded', first: 'This is what you sent first', expired: 'The code has expired. Please call 12345.', overtaken: 'This was done already. If you still disagree, please call 12345.', said: 'You said: {text}',
  appealTitle: 'Disagree with the finding', verdict: 'It was found: {reason}', appealText: 'Why you disagree (no names or numbers please)', appealSend: 'Send', appealThanks: 'Recorded. Somebody who did not take part in the finding looks at it again, and you will be told.', appealOver: 'This can no longer be appealed. Please call 12345.', another: 'Another code',
})
