import { defineWords } from '../../shared/words.ts'

export const useTransferWords = defineWords('transfer', {
  title: '一键转接', to: '转 {number} {name}', what: '事由', body: '诉求', place: '地点', number: '工单', caller: '来电人', notSent: '不随转', voiceOnly: '只转电话，没有约定可随转的信息。', link: '信息发往 {name}', words: '补充一句（随转）', send: '转接并发送', close: '收起', others: '专线、便民服务',
}, {
  title: 'One-key transfer', to: 'To {number} {name}', what: 'About', body: 'Demand', place: 'Place', number: 'Ticket', caller: 'Caller', notSent: 'not sent', voiceOnly: 'The call alone: no facts are agreed to go along.', link: 'facts go to {name}', words: 'One more sentence (goes along)', send: 'Transfer and send', close: 'Close', others: 'Hotlines and utilities',
})
