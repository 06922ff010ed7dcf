import { defineWords } from '#web/shared/words.ts'

export const useAskWords = defineWords('ask', {
  title: '政策问答', lead: '用一两句话写下您的问题。这里只用各单位已公布、现行有效的答复回答，每条都写明依据。', label: '您的问题', hint: '例如：租房能提取公积金吗', ask: '提问', asking: '正在查找', other: 'English',
  answers: '找到的答复', according: '依据{basis}', by: '{unit}', validTo: '有效期至 {day}', always: '长期有效', updated: '{day} 更新', inShort: '简要回答', inShortHint: '由模型据下列答复缩写，以答复原文为准。',
  none: '没有找到现成的答复', noneLead: '已公布的答复里没有能直接回答您的问题的。请把它交给我们办理：', call: '拨打 12345，说明时间、地点和诉求', channels: '或通过{channels}提交', progress: '已经提交过？查询办理进度', notAnswered: '这不是您要的？',
  private: '请不要写姓名、电话和证件号码。', generated: '演示数据：这一页的答复由演示程序写入，不能作为办事依据。', again: '再问一个',
}, {
  title: 'Ask about policies', lead: 'Write your question in a sentence or two. It is answered only with what the units have published and what is in force; every answer names its basis.', label: 'Your question', hint: 'e.g. may I withdraw my housing fund for rent', ask: 'Ask', asking: 'Looking', other: '中文',
  answers: 'Answers found', according: 'According to {basis}', by: '{unit}', validTo: 'valid until {day}', always: 'no end date', updated: 'updated {day}', inShort: 'In short', inShortHint: 'Shortened by a model from the answers below; their own words hold.',
  none: 'No answer at hand', noneLead: 'Nothing published answers your question directly. Let us handle it:', call: 'Call 12345 and say when, where and what', channels: 'or send it by {channels}', progress: 'Sent it already? Look up progress', notAnswered: 'Not what you meant?',
  private: 'Please leave out names, phone and identity numbers.', generated: 'Demo data: the answers here were written by the demo generator and are no ground to act on.', again: 'Ask another',
})
