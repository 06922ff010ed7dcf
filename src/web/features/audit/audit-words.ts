import { defineWords } from '#web/shared/words.ts'

export const useAuditWords = defineWords('audit', {
  title: '审计', lead: '每一步操作都记入只能追加的记录。这里只看事件的题头，不含诉求内容和个人信息。', type: '事件类型', typeHint: '例如 ticket.assigned', subject: '对象编号', subjectHint: '工单等对象的内部编号', at: '时间', actor: '由谁', unit: '单位', change: '变化', position: '链上位置', kind: '对象', pending: '待封存', none: '没有符合的事件。', more: '继续载入', follow: '只看这个对象', clear: '清除条件',
  verify: '核验记录', verifying: '正在逐条核验', verifyWhat: '从第一条起重算每一环的摘要，并核对每日签名。', ok: '核验通过：{n} 条事件前后相连，{heads} 个每日签名相符。', bad: '核验没有通过：{n} 条事件中发现 {p} 处问题。', badHint: '请立即保全数据库和签名文件，并报告主管部门。', verifiedAt: '核验于 {time}', noPermission: '只有审计员能看记录。',
}, {
  title: 'Audit', lead: 'Every act is in an append-only record. Only headers are shown here: no words of citizens, no personal data.', type: 'Event type', typeHint: 'e.g. ticket.assigned', subject: 'Subject id', subjectHint: 'internal id of a ticket or other subject', at: 'Time', actor: 'By', unit: 'Unit', change: 'Change', position: 'Position', kind: 'Subject', pending: 'to be sealed', none: 'No event fits.', more: 'Load more', follow: 'Only this subject', clear: 'Clear',
  verify: 'Verify the record', verifying: 'Verifying', verifyWhat: 'Computes every link again from the first and checks the signature of each day.', ok: 'Verified: {n} events follow one another, {heads} daily signatures agree.', bad: 'Not verified: {p} problems in {n} events.', badHint: 'Secure the database and the signature files at once and report.', verifiedAt: 'verified at {time}', noPermission: 'Only the auditor sees the record.',
})
