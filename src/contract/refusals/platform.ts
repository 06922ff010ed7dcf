import type { RefusalTexts } from './refusal-text.ts'

export const platformRefusals = {
  bad_request: { status: 400, zh: '提交的内容有误，请按提示修改。', en: 'The request is not valid; see the fields.' },
  not_found: { status: 404, zh: '没有找到，或者不在您的权限范围内。', en: 'Not found, or not within your scope.' },
  conflict: { status: 409, zh: '这件工单刚被别人处理过，请看最新状态后再操作。', en: 'Someone else changed this just now; look at the new state first.' },
  idempotency_key_missing: { status: 400, zh: '缺少 Idempotency-Key，无法防止重复提交。', en: 'The Idempotency-Key header is missing.' },
  idempotency_key_reused: { status: 422, zh: '同一个 Idempotency-Key 用在了不同的内容上。', en: 'This Idempotency-Key was used with another body.' },
  too_many_requests: { status: 429, zh: '操作过于频繁，请稍后再试。', en: 'Too many requests; try again later.' },
  payload_too_large: { status: 413, zh: '提交的内容过大。', en: 'The request is too large.' },
  unavailable: { status: 503, zh: '数据库暂时连不上，您填写的内容没有丢，请稍后再提交。', en: 'The database cannot be reached for the moment; nothing you typed is lost, try again shortly.' },
  busy: { status: 503, zh: '同时处理的人太多，这次没有保存，请再提交一次。', en: 'Too many at once; this was not saved, submit it again.' },
  starting: { status: 503, zh: '系统正在启动或停止，请稍后再试。', en: 'The system is starting or stopping.' },
} as const satisfies RefusalTexts
