/** What a reviewer would object to, said before sending. Facts only; the words are the form's. */
import type { AssignmentView } from '#contract/ticket/view.ts'

export type ReplyHint = { code: 'hintShort' | 'hintPhone' | 'hintNoCheck' | 'hintNoPlan' | 'hintVague'; values?: Record<string, string | number> }
type Draft = { publicAnswer: string; solved: string; milestones: unknown[] }

/** words that promise nothing a citizen could check */
const VAGUE = ['正在处理', '尽快', '研究解决', '高度重视', '加大力度', '进一步', '适时']
const SHORT = 40

export function replyHints(draft: Draft, unchecked: number, assignment: Pick<AssignmentView, 'contactedAt'> | undefined): ReplyHint[] {
  const text = draft.publicAnswer.trim()
  if (!text) return []
  const vague = VAGUE.find((word) => text.includes(word))
  return [
    ...(text.length < SHORT ? [{ code: 'hintShort' as const }] : []),
    ...(assignment && !assignment.contactedAt ? [{ code: 'hintPhone' as const }] : []),
    ...(unchecked > 0 ? [{ code: 'hintNoCheck' as const, values: { n: unchecked } }] : []),
    ...(draft.solved !== 'solved' && draft.milestones.length === 0 ? [{ code: 'hintNoPlan' as const }] : []),
    ...(vague ? [{ code: 'hintVague' as const, values: { word: vague } }] : []),
  ]
}
