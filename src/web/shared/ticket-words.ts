/** The official word for everything a ticket can be. A word missing here does not compile. */
import type { ClockName } from '#domain/calendar/limit.ts'
import type { Light } from '#domain/calendar/light.ts'
import type { Role } from '#domain/people/actor.ts'
import type { DemandClass } from '#domain/profile/rules.ts'
import type { AssignmentRole, AssignmentStatus, Application, Reply } from '#domain/ticket/assignment.ts'
import type { ComplainedOf, Disclosure, Elements, Outcome, Party, Status, Urgency } from '#domain/ticket/ticket.ts'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import type { Word } from './words.ts'

const w = (zh: string, en: string): Word => ({ zh, en })

export const STATUS_WORDS = {
  pending_info: w('待补充', 'waiting for information'), pending_dispatch: w('待派单', 'to be assigned'), difficult: w('疑难待指定', 'to be designated'),
  processing: w('办理中', 'being handled'), suspended: w('挂起', 'suspended'), pending_review: w('待审核', 'to be reviewed'), pending_revisit: w('待回访', 'to be called back'),
  revisited: w('已回访', 'called back'), transferred: w('已转接', 'transferred out'), studying: w('研究中', 'being studied'), merged: w('已并单', 'merged'),
  closed: w('已办结', 'closed'), archived: w('已归档', 'archived'),
} satisfies Record<Status, Word>

export const ASSIGNMENT_STATUS_WORDS = {
  wait_sign: w('待签收', 'to be signed for'), signed: w('已签收', 'signed for'), handling: w('办理中', 'being handled'), awaiting_sign_off: w('待签发', 'awaiting sign-off'),
  submitted: w('已报送', 'submitted'), accepted: w('已通过', 'accepted'), returned: w('已退单', 'returned'), quit: w('已退出', 'released'),
} satisfies Record<AssignmentStatus, Word>

export const ASSIGNMENT_ROLE_WORDS = { lead: w('主办', 'lead'), co: w('协办', 'co-unit'), sub: w('下派', 'sub-dispatched') } satisfies Record<AssignmentRole, Word>

export const OUTCOME_WORDS = {
  answered: w('当场答复', 'answered at once'), refused: w('不予受理', 'refused'), transferred: w('已转接', 'transferred'), not_supplemented: w('逾期未补充', 'not supplemented'),
  resolved: w('已解决', 'resolved'), unresolved: w('未解决', 'unresolved'), explained: w('已解释说明', 'explained'), unreached: w('未能联系到', 'could not be reached'), withdrawn: w('已撤回', 'withdrawn'),
  adopted: w('已采纳', 'adopted'), partly_adopted: w('部分采纳', 'partly adopted'), not_adopted: w('未采纳', 'not adopted'), thanked: w('已转达谢意', 'thanked'),
} satisfies Record<Outcome, Word>

export const URGENCY_WORDS = { normal: w('一般', 'normal'), urgent: w('紧急', 'urgent'), critical: w('特急', 'critical') } satisfies Record<Urgency, Word>
export const PARTY_WORDS = { person: w('个人', 'person'), enterprise: w('企业', 'enterprise') } satisfies Record<Party, Word>
export const DISCLOSURE_WORDS = { named: w('公开身份', 'named'), anonymous: w('匿名', 'anonymous'), secret: w('保密', 'secret') } satisfies Record<Disclosure, Word>
export const CLASS_WORDS = { consult: w('咨询类', 'questions'), resolve: w('诉求类', 'demands'), suggest: w('建议类', 'suggestions'), thank: w('表扬类', 'thanks') } satisfies Record<DemandClass, Word>
export const COMPLAINED_WORDS = { unit: w('单位', 'unit'), firm: w('企业、商户', 'firm'), staff: w('工作人员', 'staff') } satisfies Record<ComplainedOf['type'], Word>
export const ELEMENT_WORDS = { who: w('何人', 'who'), when: w('何时', 'when'), where: w('何地', 'where'), cause: w('何因', 'cause'), course: w('经过', 'course') } satisfies Record<keyof Elements, Word>
export const APPLICATION_WORDS = { return: w('退单', 'return'), extension: w('延期', 'extension'), suspension: w('挂起', 'suspension') } satisfies Record<Application['type'], Word>
export const FACTS_TRUE_WORDS = { true: w('属实', 'true'), partly: w('部分属实', 'partly true'), false: w('不属实', 'not true') } satisfies Record<Reply['factsTrue'], Word>
export const SOLVED_WORDS = { solved: w('已解决', 'solved'), partly: w('部分解决', 'partly solved'), not_solved: w('未解决', 'not solved') } satisfies Record<Reply['solved'], Word>

export const CLOCK_WORDS = {
  dispatch: w('派单', 'assign'), sign: w('签收', 'sign'), contact: w('联系', 'contact'), on_site: w('到场', 'on site'), progress: w('进展回复', 'progress'),
  answer: w('办结答复', 'answer'), review: w('审核', 'review'), revisit: w('回访', 'call back'), supplement: w('补充', 'supplement'),
  return_window: w('退单期限', 'return window'), extension_cap: w('延期上限', 'extension cap'),
} satisfies Record<ClockName, Word>

export const WORK_WORDS = {
  info: w('待补充', 'waiting for information'), dispatch: w('待派单', 'to assign'), designate: w('待指定', 'to designate'), decide_return: w('审退单', 'decide return'),
  decide_extension: w('审延期', 'decide extension'), decide_suspension: w('审挂起', 'decide suspension'), review: w('审回复', 'review'), revisit: w('待回访', 'call back'),
  close: w('待办结', 'close'), transfer: w('待转接结果', 'transfer result'), sign: w('待签收', 'sign'), handle: w('办理', 'handle'), sign_off: w('待签发', 'sign off'),
  accept_sub: w('审下级回复', 'check sub-reply'), study: w('研究建议', 'study'), resume: w('待恢复', 'resume'),
} satisfies Record<WorkKind, Word>

export const LIGHT_WORDS = { calm: w('正常', 'in time'), near: w('临期', 'due soon'), overdue: w('超时', 'overdue'), paused: w('暂停', 'paused'), done: w('已完成', 'done') } satisfies Record<Light, Word>

export const ROLE_WORDS = {
  agent: w('坐席', 'agent'), shift_leader: w('值班长', 'shift leader'), dispatcher: w('派单员', 'dispatcher'), reviewer: w('审核员', 'reviewer'), unit_signer: w('单位签收人', 'unit signer'),
  unit_handler: w('单位办理人', 'unit handler'), unit_head: w('单位负责人', 'unit head'), revisiter: w('回访员', 'call-back officer'), knowledge_editor: w('知识编辑', 'knowledge editor'),
  system_admin: w('系统管理员', 'system administrator'), security_admin: w('安全管理员', 'security administrator'), auditor: w('审计员', 'auditor'),
  supervisor: w('督办员', 'supervisor'), supervision_office: w('督查室', 'supervision office'), inspector: w('质检员', 'quality inspector'), assessor: w('考核员', 'assessor'),
  appeal_judge: w('申诉评审员', 'appeal judge'), panel_secretary: w('研判秘书', 'panel secretary'), leader: w('领导', 'leader'), leader_office: w('领导办公室', "leader's office"),
  discipline_reader: w('监督网专员', 'discipline reader'),
} satisfies Record<Role, Word>
