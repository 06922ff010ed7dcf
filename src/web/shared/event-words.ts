/** Small lines of the timeline. Types not named here are shown by their own name. */
import type { Word } from './words.ts'

const w = (zh: string, en: string): Word => ({ zh, en })
export const EVENT_WORDS: Record<string, Word> = {
  'ticket.registered': w('登记受理', 'registered'), 'ticket.answered': w('当场答复', 'answered at once'), 'ticket.info_asked': w('要求补充', 'asked for more'), 'ticket.supplemented': w('诉求人已补充', 'supplemented'),
  'ticket.lapsed': w('逾期未补充', 'not supplemented in time'), 'ticket.refused': w('不予受理，已告知途径', 'refused, route named'), 'ticket.transferred': w('转接', 'transferred out'), 'ticket.transfer_completed': w('对方已接收', 'transfer accepted'),
  'ticket.taken_back': w('收回转接', 'taken back'), 'ticket.amended': w('修改登记', 'amended'), 'ticket.merged': w('并入另一件', 'merged'), 'ticket.merge_undone': w('撤销并单', 'merge undone'),
  'ticket.child_merged': w('另一件并入此件', 'a ticket was merged into this'), 'ticket.child_left': w('并入的一件已撤回', 'a merged ticket left'), 'ticket.left_parent': w('离开主单', 'left the parent'), 'ticket.followed_parent': w('随主单得到答复', 'answered with the parent'),
  'ticket.difficult': w('列为疑难', 'marked difficult'), 'ticket.accepted': w('审核通过', 'accepted by review'), 'ticket.sent_back': w('审核退回', 'sent back by review'), 'ticket.rehandled': w('重办', 'rehandled'),
  'ticket.suspended': w('挂起', 'suspended'), 'ticket.resumed': w('恢复办理', 'resumed'), 'ticket.closed': w('办结', 'closed'), 'ticket.archived': w('归档', 'archived'), 'ticket.reopened': w('重新打开', 'reopened'), 'ticket.withdrawn': w('诉求人撤诉', 'withdrawn'),
  'ticket.urged': w('催办', 'urged'), 'ticket.supplement_added': w('补充情况', 'information added'), 'ticket.thanked': w('诉求人致谢', 'thanks'), 'ticket.noted': w('内部备注', 'internal note'), 'ticket.study_concluded': w('研究结论', 'conclusion'),
  'ticket.attached': w('上传附件', 'file attached'),
  'assignment.made': w('派单', 'assigned'), 'assignment.signed': w('签收', 'signed for'), 'assignment.contacted': w('已联系诉求人', 'requester reached'), 'assignment.contact_failed': w('联系诉求人未接通', 'requester not reached'),
  'assignment.arrived': w('到场', 'on site'), 'assignment.progress_reported': w('反馈进展', 'progress reported'), 'assignment.replied': w('填写答复', 'reply written'), 'assignment.submitted': w('签发报送', 'signed off'),
  'assignment.sign_off_declined': w('负责人退回修改', 'sign-off declined'), 'assignment.return_applied': w('申请退单', 'applied for return'), 'assignment.returned': w('同意退单', 'return granted'), 'assignment.return_denied': w('不同意退单', 'return denied'),
  'assignment.extension_applied': w('申请延期', 'applied for extension'), 'assignment.extended': w('同意延期', 'extension granted'), 'assignment.extension_denied': w('不同意延期', 'extension denied'),
  'assignment.suspension_applied': w('申请挂起', 'applied for suspension'), 'assignment.suspension_denied': w('不同意挂起', 'suspension denied'),
  'assignment.sub_dispatched': w('下派', 'sub-dispatched'), 'assignment.sub_accepted': w('采纳下级结果', 'sub-reply accepted'), 'assignment.sub_rejected': w('退回下级', 'sub-reply rejected'),
  'assignment.reassigned': w('转派', 'reassigned'), 'assignment.released': w('退出承办', 'released'),
  'revisit.recorded': w('回访', 'call-back'), 'revisit.failed': w('回访未接通', 'call-back not reached'), 'revisit.exempted': w('免回访', 'exempt from call-back'), 'knowledge.gap': w('记为知识缺口', 'knowledge gap noted'),
  'requester.unmasked': w('查看个人信息', 'personal data seen'), 'subject.erased': w('依法删除内容', 'erased by law'), 'deadline.near': w('临近到期', 'deadline near'), 'deadline.passed': w('已超期', 'deadline passed'),
}
export const eventWord = (type: string): Word => EVENT_WORDS[type] ?? w(type, type)
