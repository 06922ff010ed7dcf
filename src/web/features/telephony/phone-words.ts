import type { AgentState } from '#domain/telephony/acd.ts'
import type { CallOutcome } from '#domain/telephony/call-outcome.ts'
import type { LegRole } from '#domain/telephony/call.ts'
import { defineWords, type Word } from '../../shared/words.ts'
import type { LineProblem, LineState } from './phone-line.ts'

export const usePhoneWords = defineWords('telephony', {
  bar: '话务台', simulated: '模拟话务', asterisk: '话务引擎', manual: '未接电话引擎', simulatedHint: '没有真实来电：来电、通话都是模拟的，不计入话务统计。', manualHint: '没有电话引擎：来电用座机接听，在坐席工作台手工记时。',
  signOn: '签入', ready: '就绪', breakTo: '小休', off: '签出', next: '挂机后{state}', waiting: '排队 {n}', longest: '最长 {time}', noneWaiting: '无人排队',
  answer: '接听', decline: '不接', hangUp: '挂机', hold: '保持', resume: '恢复', mute: '静音', unmute: '取消静音', keys: '按键', reach: '咨询 / 转接', join: '三方', handOver: '转出', drop: '请对方退出', oneKey: '一键转接 {number} {name}', toQueue: '转队列', others: '专线', othersHint: '转专线、便民服务', silent: '静默', silentHint: '静默处理：来电人一直不说话，播放提示后结束', recordOff: '停录', recordOffHint: '暂停录音：对方要说证件号、银行卡号', recordOn: '续录', recordOnHint: '恢复录音', paused: '录音已暂停',
  waited: '已等 {time}', talked: '通话 {time}', held: '保持中', muted: '已静音', recorded: '录音', confidential: '保密线路', unknownNumber: '号码未显示', out: '外呼', listening: '监听中', three: '三方通话', consulting: '咨询 {name}', ringsAt: '正在接通 {name}', dialled: '拨打 {line}', queue: '{queue}队列',
  consult: '咨询', transfer: '直接转', whom: '转给谁', colleagues: '同事', places: '转接单位', number: '其他号码', queues: '队列', noColleagues: '没有空闲的同事', notFree: '不空闲', close: '收起', keyPad: '拨号键盘', keysSent: '已按 {keys}',
  wrapUp: '话后整理 {seconds} 秒', done: '整理完，就绪', outcomeAsk: '这通电话的结果', outcomeFor: '{number} 的通话结果',
  toDesk: '到坐席工作台', elsewhere: '话机在另一个窗口', redial: '重新连接话机', videoYou: '我的画面', videoThem: '对方画面', dial: '拨打', dialing: '正在拨打…', dialNote: '号码由系统拨出，不在屏幕上显示。', dialOff: '签入并空闲后可以拨打。',
  startCall: '开始通话', endCall: '结束通话', callerSays: '来电显示 {number}', flags: '提示', place: '上次反映地点', usePlace: '填入', rated: '评价', rating: '{score} 分', earlier: '近期通话', missed: '未接通', kept: '上一通的草稿已留存。',
}, {
  bar: 'Telephone', simulated: 'Simulated', asterisk: 'Engine', manual: 'No telephone engine', simulatedHint: 'No real callers: calls are simulated and left out of the figures.', manualHint: 'No telephone engine: answer by the desk telephone and time calls by hand at the agent desk.',
  signOn: 'Sign on', ready: 'Ready', breakTo: 'Break', off: 'Sign off', next: 'then: {state}', waiting: 'Waiting {n}', longest: 'longest {time}', noneWaiting: 'Nobody waits',
  answer: 'Answer', decline: 'Decline', hangUp: 'Hang up', hold: 'Hold', resume: 'Resume', mute: 'Mute', unmute: 'Unmute', keys: 'Keypad', reach: 'Consult / transfer', join: 'Join', handOver: 'Hand over', drop: 'Drop the other', oneKey: 'Transfer to {number} {name}', toQueue: 'To a queue', others: 'Lines', othersHint: 'Transfer to a hotline or utility', silent: 'Silent', silentHint: 'Nobody speaks: a prompt is played, then the call ends', recordOff: 'Rec. off', recordOffHint: 'Stop recording: an identity or card number is being said', recordOn: 'Rec. on', recordOnHint: 'Go on recording', paused: 'recording stopped',
  waited: 'waited {time}', talked: 'talk {time}', held: 'on hold', muted: 'muted', recorded: 'recorded', confidential: 'confidential line', unknownNumber: 'number withheld', out: 'outbound', listening: 'listening', three: 'three together', consulting: 'consulting {name}', ringsAt: 'calling {name}', dialled: 'to {line}', queue: 'queue {queue}',
  consult: 'Consult', transfer: 'Transfer', whom: 'To whom', colleagues: 'Colleagues', places: 'Places', number: 'Another number', queues: 'Queues', noColleagues: 'No colleague is free', notFree: 'not free', close: 'Close', keyPad: 'Keypad', keysSent: 'pressed {keys}',
  wrapUp: 'Wrap-up {seconds} s', done: 'Done, ready', outcomeAsk: 'What was this call', outcomeFor: 'What was the call from {number}',
  toDesk: 'To the agent desk', elsewhere: 'Telephone in another window', redial: 'Connect again', videoYou: 'My picture', videoThem: 'Their picture', dial: 'Call', dialing: 'Calling…', dialNote: 'The system dials; the number is not shown.', dialOff: 'Sign on and be free to call.',
  startCall: 'Begin call', endCall: 'End call', callerSays: 'caller {number}', flags: 'Mind', place: 'Last place', usePlace: 'Fill in', rated: 'Ratings', rating: '{score}', earlier: 'Recent calls', missed: 'missed', kept: 'The draft of the last call is kept.',
})

export const STATE_WORDS: Record<AgentState, Word> = {
  off: { zh: '未签入', en: 'off' }, ready: { zh: '就绪', en: 'ready' }, ringing: { zh: '振铃', en: 'ringing' }, talking: { zh: '通话中', en: 'talking' }, wrap_up: { zh: '话后整理', en: 'wrap-up' }, break: { zh: '小休', en: 'break' }, unreachable: { zh: '话机失联', en: 'unreachable' },
}
/** breaks the switch itself gives */
export const FORCED_BREAKS: Record<string, Word> = { no_answer: { zh: '未接听', en: 'not answered' }, declined: { zh: '拒接', en: 'declined' } }
export const OUTCOME_KEYS: Record<CallOutcome, string> = { ticket: 'Alt+R', answered: 'Alt+Y', urged: 'Alt+U', supplemented: 'Alt+1', transferred: 'Alt+Z', thanked: 'Alt+H', wrong_number: 'Alt+W', silent: 'Alt+S', dropped: 'Alt+V', nuisance: 'Alt+X', other: 'Alt+I' }
export const ROLE_WORDS_OF_LEG: Record<LegRole, Word> = {
  caller: { zh: '来电人', en: 'caller' }, agent: { zh: '坐席', en: 'agent' }, colleague: { zh: '同事', en: 'colleague' }, unit: { zh: '承办单位', en: 'unit' }, partner: { zh: '转接单位', en: 'partner' }, leader: { zh: '值班长', en: 'shift leader' }, called: { zh: '被叫', en: 'called' },
}
export const LINE_WORDS: Record<LineState, Word> = {
  off: { zh: '话机未连接', en: 'telephone off' }, connecting: { zh: '话机连接中', en: 'connecting' }, ready: { zh: '话机已注册', en: 'telephone registered' }, lost: { zh: '话机断线，正在重连', en: 'telephone lost, reconnecting' }, refused: { zh: '话机注册被拒', en: 'registration refused' },
}
export const PROBLEM_WORDS: Record<LineProblem, Word> = {
  microphone_refused: { zh: '浏览器没有允许使用麦克风：点地址栏左侧的图标，把麦克风改为“允许”，再接听。', en: 'The browser may not use the microphone: allow it beside the address bar, then answer.' },
  microphone_missing: { zh: '没有找到麦克风：请插好耳麦，再接听。', en: 'No microphone was found: plug in the headset, then answer.' },
  microphone_busy: { zh: '麦克风被其他程序占用：请关闭那个程序，再接听。', en: 'Another program holds the microphone: close it, then answer.' },
  insecure: { zh: '本页不是安全连接（https），浏览器不允许通话。', en: 'This page is not secure (https), so the browser allows no calls.' },
  camera_missing: { zh: '没有摄像头可用：对方看不到您，声音照常。', en: 'No camera can be used: you are heard but not seen.' },
  media_failed: { zh: '声音没有接通，请再接听一次。', en: 'Sound could not be opened; answer again.' },
}
