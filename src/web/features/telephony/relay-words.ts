import { defineWords } from '../../shared/words.ts'

export const useRelayWords = defineWords('relay', {
  title: '请热线接通诉求人', note: '热线先拨您的电话，再拨诉求人；双方都看不到对方号码。', number: '您的座机或手机', ask: '接通', ringing: '正在接通', talking: '通话中', ended: '已结束', notReached: '未接通', by: '{name} · {at}', talk: '通话 {time}',
}, {
  title: 'Be put through by the hotline', note: 'The hotline calls you first, then the person; neither sees the other’s number.', number: 'Your telephone', ask: 'Put me through', ringing: 'putting through', talking: 'talking', ended: 'ended', notReached: 'not reached', by: '{name} · {at}', talk: 'talk {time}',
})
