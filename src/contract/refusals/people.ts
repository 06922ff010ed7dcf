import type { RefusalTexts } from './refusal-text.ts'

export const peopleRefusals = {
  signed_out: { status: 401, zh: '请先登录。', en: 'Please sign in.' },
  wrong_credentials: { status: 401, zh: '用户名或密码不正确。', en: 'Wrong user name or password.' },
  account_locked: { status: 423, zh: '连续输错，账号已锁定，请 15 分钟后再试或联系安全管理员。', en: 'Too many failures; the account is locked for 15 minutes.' },
  account_disabled: { status: 403, zh: '账号已停用，请联系系统管理员。', en: 'The account is disabled.' },
  forbidden: { status: 403, zh: '您的岗位不能做这项操作。', en: 'Your role may not do this.' },
  csrf: { status: 403, zh: '页面已过期，请刷新后再试。', en: 'The page is out of date; reload it.' },
  weak_password: { status: 422, zh: '密码至少 10 位，并含字母、数字、符号中的两种。', en: 'At least 10 characters with two of letters, digits, symbols.' },
  unmask_reason_missing: { status: 422, zh: '查看个人信息须填写理由。', en: 'Seeing personal data needs a reason.' },
} as const satisfies RefusalTexts
