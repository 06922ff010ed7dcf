import { defineWords } from '../../shared/words.ts'

export const useRateCallWords = defineWords('rate-call', {
  other: 'English', title: '通话评价', code: '短信里的评价码', codeHint: '10 位字母和数字', open: '打开', opening: '正在打开…', private: '只评价这次通话的服务；这里不显示您的任何个人信息。', about: '您在 {day} 拨打了{center}。', ask: '这次通话的服务，您满意吗？', send: '提交', sending: '正在提交…', thanks: '谢谢，您的评价已收到：{score} 分。', answered: '这次通话您已经评价过了，谢谢。', expired: '评价的时间已过，谢谢您的来电。', again: '评价另一次通话',
  '5': '非常满意', '4': '满意', '3': '一般', '2': '不满意', '1': '很不满意',
}, {
  other: '中文', title: 'Rate your call', code: 'Code from the message', codeHint: '10 letters and digits', open: 'Open', opening: 'Opening…', private: 'Only the service of this call is rated; nothing personal is shown here.', about: 'On {day} you called {center}.', ask: 'Were you content with this call?', send: 'Send', sending: 'Sending…', thanks: 'Thank you. You gave {score}.', answered: 'You have rated this call already. Thank you.', expired: 'The time to answer is over. Thank you for your call.', again: 'Rate another call',
  '5': 'very content', '4': 'content', '3': 'so-so', '2': 'not content', '1': 'not at all',
})
