import type { RefusalTexts } from './refusal-text.ts'

export const peopleRefusals = {
  signed_out: { status: 401, zh: '请先登录。', en: 'Please sign in.' },
  wrong_credentials: { status: 401, zh: '用户名或密码不正确。', en: 'Wrong user name or password.' },
  account_locked: { status: 423, zh: '连续输错，账号已锁定，请 15 分钟后再试或联系安全管理员。', en: 'Too many failures; the account is locked for 15 minutes.' },
  account_disabled: { status: 403, zh: '账号已停用，请联系系统管理员。', en: 'The account is disabled.' },
  forbidden: { status: 403, zh: '您的岗位不能做这项操作。', en: 'Your role may not do this.' },
  csrf: { status: 403, zh: '页面已过期，请刷新后再试。', en: 'The page is out of date; reload it.' },
  weak_password: { status: 422, zh: '密码至少 10 位，含字母、数字、符号中的两种，不能包含用户名或只用几个字符重复。', en: 'At least 10 characters with two of letters, digits, symbols; not the user name, not a few characters repeated.' },
  password_missing: { status: 422, zh: '新账号须设置初始密码。', en: 'A new account needs a first password.' },
  wrong_password: { status: 422, zh: '原密码不正确。', en: 'The old password is wrong.' },
  administrator_password: { status: 422, zh: '三员分立：不能重设其他管理员的密码。', en: 'Another administrator’s password cannot be reset: the three duties are separate.' },
  username_taken: { status: 422, zh: '用户名已被使用。', en: 'The user name is taken.' },
  two_duties: { status: 422, zh: '三员分立：系统管理员、安全管理员、审计员不能由同一人兼任。', en: 'Nobody may hold two of system administrator, security administrator and auditor.' },
  own_roles: { status: 422, zh: '不能变更本人的岗位。', en: 'Nobody may change the own roles.' },
  own_account: { status: 422, zh: '不能停用本人的账号。', en: 'Nobody may disable the own account.' },
  last_administrator: { status: 422, zh: '这是该管理岗位的最后一人，请先安排接替者。', en: 'The last holder of this administrator duty; name a successor first.' },
  unit_code_taken: { status: 422, zh: '单位编码已被使用。', en: 'The unit code is taken.' },
  unit_code_fixed: { status: 422, zh: '单位编码一经使用不能更改。', en: 'A unit’s code cannot be changed.' },
  unit_under_itself: { status: 422, zh: '单位不能设在自身或自身的下级之下。', en: 'A unit cannot stand under itself or a unit below it.' },
  unit_other_center: { status: 422, zh: '单位不能移到另一个中心之下，用户也不能调到另一个中心。', en: 'Units and users cannot move to another centre.' },
  unmask_reason_missing: { status: 422, zh: '查看个人信息须填写理由。', en: 'Seeing personal data needs a reason.' },
} as const satisfies RefusalTexts
