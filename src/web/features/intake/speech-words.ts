import { defineWords } from '../../shared/words.ts'

export const useSpeechWords = defineWords('speech', {
  pick: '录音转文字', busy: '正在转写…', done: '已转写 {seconds} 秒录音，接在正文后面，请核对。',
  not_configured: '录音转文字：本站未启用', no_weights: '录音转文字：缺少语音模型', no_engine: '录音转文字：缺少识别引擎', why: '模型由本站自备，见运行手册“Speech”。',
}, {
  pick: 'Recording to text', busy: 'Transcribing…', done: '{seconds} s transcribed and added to the text; please check.',
  not_configured: 'Recording to text: not set up here', no_weights: 'Recording to text: no speech model', no_engine: 'Recording to text: no engine', why: 'The site brings its own model; see “Speech” in the operations manual.',
})
