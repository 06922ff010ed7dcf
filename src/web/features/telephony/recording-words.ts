import { defineWords } from '../../shared/words.ts'

export const useRecordingWords = defineWords('recording', {
  calls: '通话', in: '来电', out: '外呼', dialled: '拨打 {number}', unrated: '未评价', talk: '通话 {time}', notAnswered: '未接通', score: '评价 {score} 分', title: '录音 {time} · {length}', reason: '为什么要听', hear: '听录音', reasonNote: '理由和您的姓名记入审计，播放后不能撤销。',
  wave: '录音进度', play: '播放', pause: '暂停', back: '退 5 秒', forward: '进 5 秒', speed: '{x} 倍速', mark: '标记', marks: '标记', markNote: '{time} 的标记', markHint: '这里说了什么', dropMark: '删除 {time} 的标记', marksNote: '标记只留在这台电脑的浏览器里。', noWave: '这段录音画不出波形，可以播放。', show: '录音 {n} 段', notKept: '录音不在库中', pauses: '暂停录音的地方', pausedHere: '坐席暂停录音 {n} 秒（敏感信息）',
}, {
  calls: 'Calls', in: 'inbound', out: 'outbound', dialled: 'dialled {number}', unrated: 'not rated', talk: 'talk {time}', notAnswered: 'not answered', score: 'rated {score}', title: 'Recording {time} · {length}', reason: 'Why do you listen', hear: 'Listen', reasonNote: 'The reason and your name go on the audit record and stay there.',
  wave: 'Place in the recording', play: 'Play', pause: 'Pause', back: 'Back 5 s', forward: 'On 5 s', speed: '{x}×', mark: 'Mark', marks: 'Marks', markNote: 'Mark at {time}', markHint: 'what is said here', dropMark: 'Remove the mark at {time}', marksNote: 'Marks stay in this browser alone.', noWave: 'No waveform can be drawn; it can be played.', show: 'Recordings ({n})', notKept: 'not in the store', pauses: 'Where recording was stopped', pausedHere: 'recording stopped for {n} s (sensitive)',
})
