/** 坐席工作台: a caller is on the line. Who is calling, what is it, what do we know, how does it end. */
import { getRules } from '#contract/rules.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { Asked } from '../shared/states.tsx'
import { useQueryOf } from '../shared/use-call.ts'
import { AgentDeskBody } from './agent-desk-body.tsx'

export default function AgentDesk() {
  const rules = useQueryOf(getRules, {}, { staleTime: 5 * 60_000 })
  return <Asked query={rules} rows={10}>{({ document }) => <AgentDeskBody rules={document as CenterRules} />}</Asked>
}
