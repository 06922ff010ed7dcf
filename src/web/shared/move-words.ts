/** What each button says, and for the dangerous ones what will happen. */
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import type { Word } from './words.ts'

const w = (zh: string, en: string): Word => ({ zh, en })
export const MOVE_WORDS = {
  answer: w('当场答复', 'Answer now'), ask_info: w('要求补充', 'Ask for more'), supplement: w('登记补充', 'Record supplement'), lapse: w('逾期未补充', 'Never supplemented'), refuse: w('告知途径', 'Refuse, name the route'),
  transfer: w('转接', 'Transfer out'), complete_transfer: w('对方已接收', 'Transfer accepted'), take_back: w('收回转接', 'Take back'), amend: w('修改登记', 'Amend'), merge: w('并入同一事项', 'Merge'), undo_merge: w('撤销并单', 'Undo merge'),
  assign: w('派单', 'Assign'), mark_difficult: w('转疑难', 'Mark difficult'), designate: w('指定承办', 'Designate'), add_unit: w('增派协办', 'Add a co-unit'), accept: w('审核通过', 'Accept'), send_back: w('退回补正', 'Send back'),
  attempt_revisit: w('未接通', 'Not reached'), record_revisit: w('登记回访', 'Record call-back'), rehandle: w('重办', 'Rehandle'), close: w('办结', 'Close'), exempt: w('免回访', 'Exempt from call-back'), reopen: w('重新打开', 'Reopen'),
  archive: w('归档', 'Archive'), withdraw: w('诉求人撤诉', 'Withdraw'), resume: w('恢复办理', 'Resume'), urge: w('催办', 'Urge'), add_supplement: w('补充情况', 'Add information'), thank: w('致谢', 'Thanks'), note: w('备注', 'Note'), attach: w('附件', 'Attach'),
  sign: w('签收', 'Sign'), contact: w('联系诉求人', 'Contact requester'), arrive: w('已到场', 'On site'), report_progress: w('反馈进展', 'Report progress'), apply_return: w('申请退单', 'Apply for return'), decide_return: w('审定退单', 'Decide return'),
  apply_extension: w('申请延期', 'Apply for extension'), decide_extension: w('审定延期', 'Decide extension'), apply_suspension: w('申请挂起', 'Apply for suspension'), decide_suspension: w('审定挂起', 'Decide suspension'),
  sub_dispatch: w('下派', 'Sub-dispatch'), accept_sub: w('采纳下级办理', 'Accept sub-unit’s result'), reject_sub: w('退回下级', 'Send back to sub-unit'), reply: w('答复', 'Reply'), sign_off: w('签发', 'Sign off'), decline_sign_off: w('退回修改', 'Return for changes'),
  conclude_study: w('研究结论', 'Conclusion'), reassign: w('改派', 'Reassign'), release: w('退出承办', 'Release unit'),
} satisfies Record<MoveName, Word>

export const DANGER_WORDS: Partial<Record<MoveName, Word>> = {
  refuse: w('工单将办结为不予受理，诉求人会收到理由和法定途径。', 'The ticket closes as refused; the citizen is told the reason and the legal route.'),
  withdraw: w('工单将办结为已撤回，各单位停止办理。', 'The ticket closes as withdrawn and the units stop.'),
  lapse: w('工单将按逾期未补充办结。', 'The ticket closes because nothing was supplemented.'),
  merge: w('此件并入主单一起办理，仍单独答复和回访；主单答复告知前可撤销。', 'Handled with the parent; still answered and called back on its own; can be undone until the parent’s answer is sent.'),
  undo_merge: w('此件恢复为单独工单。', 'It becomes a ticket of its own again.'), archive: w('归档后不能再改。', 'An archived ticket cannot be changed.'),
  exempt: w('不再回访，工单直接办结。', 'No call-back; the ticket closes.'), release: w('该单位退出承办，其时限停止。', 'The unit leaves; its clocks stop.'),
  reassign: w('原单位退出，由新单位承办。', 'The unit is replaced.'), mark_difficult: w('转为疑难件，由中心指定承办单位。', 'The centre will designate a unit.'),
  send_back: w('回复退回承办单位，重新计时。', 'The reply goes back; a new clock starts.'), rehandle: w('工单退回重办并计入重办次数。', 'Handled once more; counted.'), reopen: w('已办结的工单重新进入派单。', 'The closed ticket goes to dispatch again.'),
}
