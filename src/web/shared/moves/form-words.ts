/** Words every move form shares. */
import { defineWords } from '../words.ts'

export const useFormWords = defineWords('forms', {
  remarkOptional: '说明（可不填）', fillIn: '请填写', choose: '请选择', cancel: '取消',
  shownNow: '现在', shownThen: '你打开时', conflictTitle: '这件工单刚被处理过，请对照后再定', conflictKept: '你填写的内容仍保留在下面。', resubmit: '按最新状态提交', noLonger: '最新状态下不能再做这一步，填写的内容可以复制后关闭。',
  status: '状态', applied: '申请', none: '无', dispatches: '派单次数',
  'text.supplement': '补充的内容', 'text.take_back': '收回的原因', 'text.undo_merge': '撤销并单的原因', 'text.mark_difficult': '疑难之处', 'text.withdraw': '诉求人撤诉的说明',
  'text.add_supplement': '补充的情况', 'text.note': '备注内容', 'text.release': '退出承办的原因', 'text.report_progress': '告知诉求人的进展',
  'reason.send_back': '需要补正什么', 'reason.rehandle': '重办的理由', 'reason.exempt': '免回访的理由', 'reason.reopen': '重新打开的理由', 'reason.reject_sub': '退回下级的理由', 'reason.decline_sign_off': '需要修改什么',
}, {
  remarkOptional: 'Remark (optional)', fillIn: 'Please fill in', choose: 'Please choose', cancel: 'Cancel',
  shownNow: 'Now', shownThen: 'When you opened it', conflictTitle: 'Someone changed this ticket just now; compare before you decide', conflictKept: 'What you typed is still below.', resubmit: 'Send on the new state', noLonger: 'This step is no longer possible in the new state; copy what you typed, then close.',
  status: 'State', applied: 'Application', none: 'none', dispatches: 'Dispatches',
  'text.supplement': 'What was added', 'text.take_back': 'Why taken back', 'text.undo_merge': 'Why undone', 'text.mark_difficult': 'What is difficult', 'text.withdraw': 'What the requester said',
  'text.add_supplement': 'What the requester added', 'text.note': 'Note', 'text.release': 'Why released', 'text.report_progress': 'Progress, as told to the requester',
  'reason.send_back': 'What must be put right', 'reason.rehandle': 'Why again', 'reason.exempt': 'Why exempt', 'reason.reopen': 'Why reopened', 'reason.reject_sub': 'Why sent back', 'reason.decline_sign_off': 'What to change',
})
