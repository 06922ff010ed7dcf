import type { RefusalTexts } from './refusal-text.ts'

export const calendarRefusals = {
  calendar_year_missing: { status: 422, zh: '所需年份的节假日安排还没有载入，时限无法计算，请系统管理员先在“工作日历”中载入。', en: 'The calendar of a year this deadline reaches is not loaded; a system administrator must load it first.' },
  calendar_year_incomplete: { status: 422, zh: '导入的年份不完整：元旦和国庆节必须列为休息日。', en: 'The year is not whole: 1 January and 1 October must be listed as days off.' },
  calendar_day_invalid: { status: 422, zh: '有日期不存在、重复、不属于该年份或没有写明原因。', en: 'A day does not exist, stands twice, is of another year or has no reason.' },
} as const satisfies RefusalTexts
