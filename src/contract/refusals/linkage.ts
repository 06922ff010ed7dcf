import type { RefusalTexts } from './refusal-text.ts'

export const linkageRefusals = {
  discipline_state: { status: 409, zh: '监督事项现在的状态不允许这样做，可能刚被别人处理。', en: 'The item is not in a state for this; somebody may just have dealt with it.' },
  discipline_package_changed: { status: 409, zh: '移交材料与刚才看到的不一致，请重新查看后再移交。', en: 'The package is no longer what was shown; look at it again before passing it.' },
  discipline_names_person: { status: 409, zh: '移交材料里仍能认出诉求人，不能移交。请改写说明，或先取得诉求人同意。', en: 'The package still names the requester and cannot be passed. Reword the note, or get their consent first.' },
  discipline_class_unknown: { status: 422, zh: '没有这个类别。', en: 'There is no such class.' },
  discipline_reason_missing: { status: 422, zh: '请写明理由。', en: 'A reason is needed.' },
  discipline_outcome_unknown: { status: 404, zh: '没有这条处理结果，无法更正。', en: 'There is no such outcome to correct.' },
  discipline_message_differs: { status: 409, zh: '同一编号的回执内容不同，请核对。', en: 'A message with this id was received before with other content.' },
  partner_unknown: { status: 401, zh: '对接方身份不符。', en: 'The partner is not known.' },
  partner_secret_missing: { status: 422, zh: '新伙伴要填写密钥。', en: 'A new partner needs a secret.' },
  partner_secret_taken: { status: 422, zh: '这个密钥已是另一个伙伴的，请换一个。', en: 'Another partner has this secret; choose a different one.' },
  outgoing_sent: { status: 409, zh: '这一件已经发出，不用重试。', en: 'It has been sent; there is nothing to try again.' },
  link_unknown: { status: 404, zh: '没有这个联动平台。', en: 'There is no such link.' },
} as const satisfies RefusalTexts
