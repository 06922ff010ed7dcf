/** 政策推送 as the caller reads it. The frame is the centre's own template; older profiles have none. */
import { fillMessage } from '../profile/messages.ts'

export type PushedPolicy = { question: string; answer: string; basis?: string | null; documents?: { title: string; reference?: string }[]; note?: string }
export const POLICY_TEMPLATE = 'policy_pushed'
const FRAME = '【{hotline}】{center}就工单 {number} 向您推送政策：{policy}'

/** The question, the answer, what it stands on, and where the documents are. */
export function policyMessage({ question, answer, basis, documents = [], note }: PushedPolicy, templates: readonly { code: string; text: string }[], values: { hotline: string; center: string; number: string }): string {
  const policy = [
    question, note, answer, basis ? `依据：${basis}` : undefined, ...documents.map(({ title, reference }) => `文件：${title}${reference ? ` ${reference}` : ''}`),
  ].filter(Boolean).join('\n')
  return fillMessage(templates.find(({ code }) => code === POLICY_TEMPLATE)?.text ?? FRAME, { ...values, policy })
}
