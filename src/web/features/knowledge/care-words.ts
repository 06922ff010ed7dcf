import { defineWords, type Word } from '#web/shared/words.ts'
import type { ImportProblem } from '#contract/knowledge-use.ts'

const w = (zh: string, en: string): Word => ({ zh, en })
export const WHY_WORDS = {
  review: w('待您审核', 'to review'), returned: w('退回修改', 'returned'), draft: w('草稿', 'draft'), expiring: w('即将到期', 'ending soon'), expired: w('已到期，续期或下架', 'expired: renew or withdraw'), reconfirm: w('请确认本季仍有效', 'confirm for the season'),
}
export const CORRECTION_WORDS = { open: w('待处理', 'open'), accepted: w('已采纳，待发布', 'accepted, not in force yet'), refused: w('未采纳', 'refused'), done: w('已更正', 'corrected') }
export const GAP_WORDS = { open: w('待补', 'open'), drafted: w('编写中', 'being written'), closed: w('已补上', 'closed'), dismissed: w('不需要', 'not needed') }
export const PROBLEM_WORDS: Record<ImportProblem, Word> = {
  unreadable: w('这一行读不出来', 'unreadable line'), question_missing: w('缺问题', 'no question'), answer_missing: w('缺答案', 'no answer'), unit_missing: w('缺责任单位', 'no unit'), unit_unknown: w('没有这个单位', 'unknown unit'), category_unknown: w('没有这个分类', 'unknown category'),
  area_unknown: w('没有这个区划', 'unknown area'), season_unknown: w('没有这个季节', 'unknown season'), day_wrong: w('不是日期', 'not a day'), period_wrong: w('有效期止日早于起日', 'ends before it begins'), period_over: w('有效期已过', 'already over'), audience_unknown: w('受众应为公开或内部', 'audience must be public or agents'),
  too_long: w('内容过长', 'too long'), twice: w('文件里重复', 'twice in the file'), under_review: w('正在审核，暂不能改', 'under review'),
}

export const useCareWords = defineWords('knowledge-care', {
  read: '查阅', todo: '待办', corrections: '纠错', gaps: '缺口', files: '导入导出', use: '首次答复', pages: '知识库各页',
  correct: '纠错', wrong: '哪里不对，应当是什么', noNames: '号码和证件号会自动隐去，请不要写诉求人姓名。', send: '提交', cancel: '取消', filed: '已转责任单位，{at} 前处理。',
  todoNone: '没有待办。到期、送审、纠错会出现在这里。', days: '还剩 {n} 天', untilDay: '有效期至 {day}', openEntry: '打开', seasonCall: '{name}（{from} 开始）会商', seasonSum: '{confirmed} / {total} 条已确认', unitSum: '{unit} {confirmed}/{total}',
  correctionsNone: '没有纠错。', mine: '我提交的', owned: '本单位条目', fromCall: '来自通话', accept: '采纳，开始修改', refuse: '不采纳', refuseWhy: '不采纳的理由', decided: '{name}：{reason}', byAt: '{name} · {time}',
  gapsLead: '搜不到的问题和没有引用条目的咨询答复，按问的是什么归并。次数最多的先补。', gapsNone: '没有这类缺口。', times: '{n} 次', groups: '{groups} 组，{gaps} 次', draftIt: '写成条目', notNeeded: '不需要', why: '理由', lastAsked: '最近 {time}', wordings: '问法', from: '从', to: '到', state: '状态', unit: '责任单位',
  importTitle: '导入', importLead: 'JSONL、CSV 或 XLSX，首行为列名。必有：问题、答案、责任单位；可有：编号、相似问法、诉求分类、相关单位、适用区划、依据、有效期从、有效期至、受众、关联文件、季节。同一文件再导一次不会重复。', file: '选择文件', asDraft: '导入为草稿，逐条送审', asPublished: '导入后直接发布', apply: '导入 {n} 条', preview: '预览：', sum: '共 {rows} 行，新增 {fresh}，更新 {changed}，不变 {unchanged}，有问题 {bad}。', applied: '已导入。', line: '第 {n} 行', problemsTitle: '有问题的行不会导入', sampleTitle: '前几条', fresh: '新增', changed: '更新', unchanged: '不变', working: '正在处理，几万行需要几分钟',
  exportTitle: '导出', exportLead: '有效条目，以及您管理的草稿和下架条目。', exportJsonl: '导出 JSONL', exportCsv: '导出 CSV',
  rateTitle: '咨询首次答复率', rateLead: '当日登记受理的咨询中，在登记的同一次联系里直接答复、未派单的比例。', rate: '{n}%', rateSum: '受理咨询 {accepted} 件，当场答复 {atOnce} 件，其中 {cited} 件引用了条目。', rateNone: '这段时间没有受理咨询。', published: '本市公布：{name} {value}{unit}', range: '起止日期', chart: '每日受理与当场答复', accepted: '受理', atOnce: '当场答复',
  push: '政策推送', pushLead: '选中的条目会作为消息发给来电企业。只有“可对外”的条目能推送。', pushFind: '搜索政策', pushNote: '附言（可不填）', pushSend: '推送 {n} 条', pushed: '已交发送 {n} 条。', pushNone: '没有找到可对外的条目。',
}, {
  read: 'Read', todo: 'To do', corrections: 'Corrections', gaps: 'Gaps', files: 'Files', use: 'First answers', pages: 'Pages of the knowledge base',
  correct: 'Correct it', wrong: 'What is wrong, and what it should say', noNames: 'Numbers are cut out by themselves; do not write the caller’s name.', send: 'Send', cancel: 'Cancel', filed: 'Sent to the owner, due {at}.',
  todoNone: 'Nothing to do. Reviews, ends of validity and corrections come here.', days: '{n} days left', untilDay: 'valid until {day}', openEntry: 'Open', seasonCall: '{name}, from {from}', seasonSum: '{confirmed} of {total} confirmed', unitSum: '{unit} {confirmed}/{total}',
  correctionsNone: 'No corrections.', mine: 'Filed by me', owned: 'On our entries', fromCall: 'from a call', accept: 'Accept and begin the change', refuse: 'Refuse', refuseWhy: 'Why it is refused', decided: '{name}: {reason}', byAt: '{name} · {time}',
  gapsLead: 'Questions nobody found and consultations answered without an entry, grouped by what they ask. The most asked first.', gapsNone: 'No such gaps.', times: '{n} times', groups: '{groups} groups, {gaps} times', draftIt: 'Begin an entry', notNeeded: 'Not needed', why: 'Why', lastAsked: 'last {time}', wordings: 'Wordings', from: 'From', to: 'To', state: 'State', unit: 'Responsible unit',
  importTitle: 'Import', importLead: 'JSONL, CSV or XLSX; the first line names the columns. Needed: question, answer, unit; possible: id, variants, category, units, areas, basis, validFrom, validTo, audience, documents, season. The same file again changes nothing.', file: 'Choose a file', asDraft: 'As drafts, to be reviewed', asPublished: 'Published at once', apply: 'Import {n}', preview: 'Preview: ', sum: '{rows} rows: {fresh} new, {changed} changed, {unchanged} unchanged, {bad} with problems.', applied: 'Imported.', line: 'Line {n}', problemsTitle: 'Lines with problems stay out', sampleTitle: 'The first few', fresh: 'new', changed: 'changed', unchanged: 'unchanged', working: 'Working; tens of thousands of rows take minutes',
  exportTitle: 'Export', exportLead: 'Entries in force, and the drafts and withdrawn ones you look after.', exportJsonl: 'Export JSONL', exportCsv: 'Export CSV',
  rateTitle: 'First answers to consultations', rateLead: 'Share of the consultations accepted that were answered in the contact that brought them, without a dispatch.', rate: '{n}%', rateSum: '{accepted} consultations accepted, {atOnce} answered at once, {cited} of them citing an entry.', rateNone: 'No consultations in this time.', published: 'Published by the city: {name} {value}{unit}', range: 'Days', chart: 'Accepted and answered at once, by day', accepted: 'accepted', atOnce: 'at once',
  push: 'Push policies', pushLead: 'The entries chosen go to the enterprise as messages. Only public entries can.', pushFind: 'Find policies', pushNote: 'A line with it (optional)', pushSend: 'Push {n}', pushed: '{n} handed over for sending.', pushNone: 'No public entry found.',
})
