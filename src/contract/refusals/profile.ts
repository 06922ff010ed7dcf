import type { RefusalTexts } from './refusal-text.ts'

export const profileRefusals = {
  center_unknown: { status: 404, zh: '没有这个热线中心，或者尚未载入它的规则。', en: 'No such centre, or its rules are not loaded.' },
  rule_version_unknown: { status: 404, zh: '没有这个规则版本。', en: 'No such version of the rules.' },
  rules_invalid: { status: 422, zh: '规则有问题，请按提示修改后再保存。', en: 'The rules are not sound; see the problems.' },
  rules_outdated: { status: 409, zh: '规则刚被他人修改，请看最新版本后再保存。', en: 'Someone else changed the rules just now; look at the newest version first.' },
  rules_unchanged: { status: 422, zh: '与现行规则相同，没有变化。', en: 'Nothing differs from the rules in force.' },
  profile_other: { status: 422, zh: '这套系统已载入另一个城市的配置，不能换成别的城市。', en: 'This installation runs another profile; it cannot become another city.' },
  center_missing: { status: 422, zh: '新配置里少了正在运行的中心，中心不能删除。', en: 'A running centre is missing from the new profile; a centre cannot be taken away.' },
} as const satisfies RefusalTexts
