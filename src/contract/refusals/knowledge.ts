import type { RefusalTexts } from './refusal-text.ts'

export const knowledgeRefusals = {
  entry_unknown: { status: 422, zh: '引用的知识条目不存在或已下架。', en: 'A cited entry does not exist or was withdrawn.' },
  entry_wrong_state: { status: 409, zh: '条目的状态已变，这一步现在不能做。', en: 'The entry has moved on; this step cannot be taken now.' },
  entry_own_words: { status: 422, zh: '自己写的稿子要由本单位另一位同事审核。', en: 'What you wrote yourself is reviewed by somebody else of the unit.' },
  entry_reason_missing: { status: 422, zh: '请写明理由。', en: 'Say why.' },
  entry_incomplete: { status: 422, zh: '问题和答案都要写好才能送审。', en: 'An entry needs a question and an answer before review.' },
  entry_reference_unknown: { status: 422, zh: '条目引用的分类、区划或季节不在现行规则中。', en: 'The entry names a category, area or season the rules do not have.' },
  entry_file_unknown: { status: 422, zh: '条目引用的附件不在本中心，请重新上传。', en: 'The entry names a file this centre does not have; upload it again.' },
  entry_period_wrong: { status: 422, zh: '有效期的止日早于起日。', en: 'The last day of validity is before the first.' },
  entry_period_over: { status: 422, zh: '有效期已过，请先改有效期再发布。', en: 'Its validity is over; change the period before publishing.' },
  correction_decided: { status: 409, zh: '这条纠错已有人处理。', en: 'This correction was decided already.' },
  gap_settled: { status: 409, zh: '这一缺口已有人处理。', en: 'This gap was taken up already.' },
  push_not_enterprise: { status: 422, zh: '只能向企业诉求的来电人推送政策。', en: 'Policies are pushed to the caller of an enterprise’s demand.' },
  push_not_public: { status: 422, zh: '仅供坐席的条目不能推送给来电人。', en: 'An entry for agents only cannot be pushed to a caller.' },
  push_no_number: { status: 422, zh: '工单没有可以接收消息的号码。', en: 'The ticket has no number a message could go to.' },
  import_unusable: { status: 422, zh: '文件无法读取：请用 JSONL、CSV 或 XLSX，首行为列名，含“问题”“答案”“责任单位”。', en: 'The file cannot be read: JSONL, CSV or XLSX whose first line names the columns, with question, answer and unit.' },
} as const satisfies RefusalTexts
