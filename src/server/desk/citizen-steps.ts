/** The story in the citizen's words: events nobody outside needs are not named here and not shown. */
import type { Outcome, Status } from '#domain/ticket/ticket.ts'
import type { StoryEvent } from './timeline.query.ts'

type Told = { unit: string; words: (key: string) => string; event: StoryEvent }
const said = (lead: string, text: string): string => (text ? `${lead}：${text}` : lead)

export const CITIZEN_STEPS: Record<string, (told: Told) => string | undefined> = {
  'ticket.registered': () => '您反映的事已登记',
  'ticket.answered': () => '已当场答复您',
  'ticket.info_asked': ({ words }) => said('需要您补充', words('question')),
  'ticket.supplemented': () => '已收到您补充的情况',
  'ticket.supplement_added': () => '已收到您补充的情况，一并转给办理单位',
  'ticket.lapsed': () => '没有等到补充的情况，先按现有内容办结，您随时可以再提出',
  'ticket.refused': ({ words }) => said(`不属于热线受理范围（${words('name')}）`, words('route')),
  'ticket.transferred': ({ words }) => `已转${words('name')}处理${words('number') ? `，电话 ${words('number')}` : ''}`,
  'ticket.transfer_completed': () => '对方已接收',
  'ticket.taken_back': () => '对方退回，由热线继续办理',
  'ticket.merged': () => '与正在办理的同一件事合并办理，结果会单独告诉您',
  'ticket.merge_undone': () => '改为单独办理',
  'ticket.left_parent': () => '改为单独办理',
  'ticket.followed_parent': () => '合并办理的事已有结果',
  'ticket.difficult': () => '由谁办理需要研究，正在协调确定',
  'ticket.suspended': () => '暂缓办理，到期会重新检查',
  'ticket.resumed': () => '恢复办理',
  'ticket.accepted': () => '答复已核对',
  'ticket.rehandled': () => '按您的意见重新办理',
  'ticket.reopened': () => '按您的意见重新打开',
  'ticket.withdrawn': () => '已按您的要求撤回',
  'ticket.closed': () => '已办结',
  'ticket.urged': () => '已记录您的催办',
  'ticket.thanked': () => '已转达您的谢意',
  'ticket.study_concluded': ({ words }) => said('您的建议已有研究结果', words('conclusion')),
  'assignment.made': ({ unit, event }) => (event.facts?.['role'] === 'lead' ? `已转${unit}办理` : `${unit}协同办理`),
  'assignment.signed': ({ unit }) => `${unit}已接手`,
  'assignment.contacted': ({ unit }) => `${unit}已与您联系`,
  'assignment.contact_failed': ({ unit }) => `${unit}与您联系没有接通，会再联系`,
  'assignment.arrived': ({ unit }) => `${unit}已到现场`,
  'assignment.progress_reported': ({ unit, words }) => said(`${unit}告知进展`, words('text')),
  'assignment.returned': ({ unit, event }) => (event.facts?.['role'] === 'lead' ? `${unit}认为不由其办理，正在重新确定` : undefined),
  'assignment.reassigned': ({ unit }) => `改由${unit}办理`,
  'assignment.extended': ({ unit }) => `${unit}经批准延长办理时间`,
  'assignment.submitted': ({ unit, event }) => (event.facts?.['role'] === 'lead' ? `${unit}已作出答复，正在核对` : undefined),
  'revisit.recorded': () => '已给您回访',
  'revisit.failed': () => '给您回访没有接通',
}

const CLOSED: Record<Outcome, string> = {
  answered: '已经答复您', refused: '不属于热线受理范围，已告诉您可以走的途径', transferred: '已转有关单位处理', not_supplemented: '没有等到补充的情况，已先办结', resolved: '已经解决',
  unresolved: '已经办结，问题暂时没有解决，原因见答复', explained: '已经答复，部分问题作了说明', unreached: '已经答复；回访没有联系上您', withdrawn: '已按您的要求撤回',
  adopted: '您的建议已采纳', partly_adopted: '您的建议部分采纳', not_adopted: '您的建议暂不采纳，理由见答复', thanked: '已转达您的谢意',
}

/** One plain sentence. @param unit who leads; empty before dispatch */
export function citizenState(status: Status, outcome: Outcome | undefined, unit: string): string {
  switch (status) {
    case 'pending_info': return '等您补充情况'
    case 'pending_dispatch': return '已登记，正在确定由谁办理'
    case 'difficult': return '由谁办理需要研究，正在协调确定'
    case 'processing': return `${unit}正在办理`
    case 'studying': return `${unit}正在研究您的建议`
    case 'suspended': return '暂缓办理，到期会重新检查'
    case 'pending_review': return `${unit}已作出答复，正在核对`
    case 'pending_revisit': return '已经答复，接下来给您回访'
    case 'revisited': return '已经回访，正在办结'
    case 'transferred': return '已转有关单位处理'
    case 'merged': return '与同一件事合并办理，结果会单独告诉您'
    case 'closed': case 'archived': return outcome ? CLOSED[outcome] : '已经办结'
  }
}
