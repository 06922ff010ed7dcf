import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { type FoundTicket, searchTickets, similarTickets } from '#contract/desk.ts'
import { needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { STATUS_WORDS } from '../../shared/ticket-words.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'
import { useSay } from '../../shared/words.ts'
import { useFrontWords } from './front-words.ts'

const OPEN = ['pending_info', 'pending_dispatch', 'difficult', 'processing'] as const

/** 并单: similar open tickets are offered first; anything open can be found by number or words. */
export function MergeForm(target: MoveTarget) {
  const w = useFrontWords()
  const say = useSay()
  const { id, body, title } = target.ticket
  const [text, setText] = useState('')
  const settled = useSettled(text)
  const similar = useQueryOf(similarTickets, { body: { text: `${title} ${body}`.slice(0, 4000), excludeId: id } })
  const found = useQueryOf(searchTickets, { body: { text: settled, statuses: [...OPEN], limit: 10 } }, { enabled: settled.trim() !== '', keepOld: true })
  const shown: (FoundTicket & { why?: string })[] = settled.trim() ? found.data?.items ?? [] : similar.data?.items ?? []
  const choices = shown.filter((other) => other.id !== id && (OPEN as readonly string[]).includes(other.status))
  return (
    <MoveForm move="merge" {...target} initial={{ parentId: '', reason: '' }} input={({ parentId, reason }) => ({ parentId, ...(reason.trim() ? { reason } : {}) })}>
      <Form.Item label={w('parent')} htmlFor="merge-search"><Input.Search id="merge-search" autoFocus allowClear placeholder={w('parentHint')} value={text} onChange={(event) => setText(event.target.value)} loading={found.isFetching} /></Form.Item>
      <Form.Item name="parentId" label={settled.trim() ? undefined : w('similar')} rules={needOne(w('choose'))}>
        <Radio.Group className="choices" options={choices.map((other) => ({
          value: other.id,
          label: <>{other.title} <span className="quiet">{other.number} · {say(STATUS_WORDS[other.status])} · {other.place}{other.why ? ` · ${other.why}` : ''}</span></>,
        }))} />
      </Form.Item>
      <Form.Item name="reason" label={w('mergeReason')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} /></Form.Item>
    </MoveForm>
  )
}
