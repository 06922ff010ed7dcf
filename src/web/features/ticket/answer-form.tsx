import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { searchEntries } from '#contract/knowledge.ts'
import { need } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'
import { useFrontWords } from './front-words.ts'

/** 直接答复: from the knowledge base, citing the entry it stands on. */
export function AnswerForm(target: MoveTarget) {
  const w = useFrontWords()
  const [text, setText] = useState(target.ticket.title)
  const found = useQueryOf(searchEntries, { query: { text: useSettled(text), limit: 8 } }, { keepOld: true }).data?.items ?? []
  return (
    <MoveForm move="answer" {...target} initial={{ answer: '', entryIds: [] as string[] }} input={(values) => values}>
      <Form.Item name="entryIds" label={w('cite')}>
        <Select mode="multiple" placeholder={w('citeHint')} showSearch={{ filterOption: false, onSearch: (typed) => setText(typed || target.ticket.title) }}
          options={found.map((entry) => ({ value: entry.id, label: entry.expired ? `${entry.question}（${w('expired')}）` : entry.question, disabled: entry.expired }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>{(inner) => {
        const cited = found.filter((entry) => (inner.getFieldValue('entryIds') as string[] | undefined)?.includes(entry.id))
        return cited.map((entry) => (
          <blockquote key={entry.id} className="cited">{entry.answer}
            <Button size="small" onClick={() => inner.setFieldValue('answer', entry.answer)}>{w('use')}</Button>
          </blockquote>
        ))
      }}</Form.Item>
      <Form.Item name="answer" label={w('answer')} rules={need(w('fillIn'))}><Input.TextArea autoFocus autoSize={{ minRows: 5, maxRows: 16 }} maxLength={8000} /></Form.Item>
    </MoveForm>
  )
}
