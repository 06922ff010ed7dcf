import type { RefusalTexts } from './refusal-text.ts'

export const categoryModelRefusals = {
  training_running: { status: 409, zh: '已有一次训练在排队或进行中，请等它结束或先停止。', en: 'A training is already waiting or running; wait for it or stop it first.' },
  model_not_ready: { status: 422, zh: '这个模型还没有训练完成，不能启用。', en: 'This model is not trained; it cannot be taken into force.' },
  model_in_force_changed: { status: 409, zh: '现行模型刚被他人更换，请看最新情况后再操作。', en: 'Someone else changed the model in force just now; look again first.' },
  training_over: { status: 409, zh: '这次训练已经结束。', en: 'This training is over.' },
} as const satisfies RefusalTexts
