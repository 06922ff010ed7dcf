import { defineWords } from '../../shared/words.ts'

export const useFloorWords = defineWords('floor', {
  title: '话务现场', queues: '队列', seats: '座席', calls: '通话', longest: '最长已等 {time}', noWait: '无人排队', free: '空闲 {n} 席', over: '{n} 个已等过 15 秒', noSeats: '还没有人签入过。', noCalls: '现在没有通话。', manual: '没有接入电话引擎，没有座席和队列可看；来电由坐席手工登记。',
  force: '设为…', forceOf: '设 {name} 的状态', reason: '理由（记入记录）', set: '设定', cancel: '取消', queued: '排队', rings: '振铃', talks: '通话', rates: '评价中', listen: '监听', whisper: '耳语', barge: '强插', signOnFirst: '签入后可以监听、耳语、强插。',
}, {
  title: 'Floor', queues: 'Queues', seats: 'Seats', calls: 'Calls', longest: 'longest {time}', noWait: 'nobody waits', free: '{n} free', over: '{n} beyond 15 s', noSeats: 'Nobody has signed on yet.', noCalls: 'No calls now.', manual: 'No telephone engine: there are no seats and queues to watch; calls are logged by hand.',
  force: 'Set…', forceOf: 'Set the state of {name}', reason: 'Reason (on the record)', set: 'Set', cancel: 'Cancel', queued: 'waits', rings: 'rings', talks: 'talks', rates: 'rating', listen: 'Listen', whisper: 'Whisper', barge: 'Barge in', signOnFirst: 'Sign on to listen, whisper or barge in.',
})
