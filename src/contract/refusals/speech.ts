import type { RefusalTexts } from './refusal-text.ts'

export const speechRefusals = {
  speech_missing: { status: 409, zh: '本站没有安装语音模型，不能转写录音。', en: 'No speech model is installed here; recordings cannot be transcribed.' },
  speech_unreadable: { status: 422, zh: '读不出这段录音，请用 WAV 格式。', en: 'The recording cannot be read; use a WAV file.' },
} as const satisfies RefusalTexts
