/** 回访邀请 and 判定告知 as the requester reads them. The frame is the centre's own template; older profiles have none. */
import { fillMessage } from '../profile/messages.ts'
import type { InvitePurpose } from '../revisit/media.ts'

export const INVITE_TEMPLATES: Record<InvitePurpose, string> = { answer: 'revisit_invited', appeal: 'revisit_judged' }
const FRAMES: Record<InvitePurpose, string> = {
  answer: '【{hotline}】您反映的 {number} 已答复，请在 {until} 前打开 {link} 评价办理情况（回访码 {code}）。',
  appeal: '【{hotline}】您对 {number} 办理结果的意见，经核实认定：{reason}。如有不同意见，请在 {until} 前打开 {link} 提出（回访码 {code}），或拨打 12345。',
}
/** The code travels behind #, which browsers keep to themselves: no log of any server holds it. */
export const linkOf = (site: string, code: string): string => `${site}/rate#${code}`

type Values = Record<'hotline' | 'center' | 'number' | 'until' | 'link' | 'code' | 'reason', string>
export const inviteMessage = (purpose: InvitePurpose, templates: readonly { code: string; text: string }[], values: Values): string =>
  fillMessage(templates.find(({ code }) => code === INVITE_TEMPLATES[purpose])?.text ?? FRAMES[purpose], values)
