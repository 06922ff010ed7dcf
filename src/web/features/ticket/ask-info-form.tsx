import { Form, Input } from 'antd'
import { ELEMENTS } from './elements.ts'
import { need } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { ELEMENT_WORDS } from '../../shared/ticket-words.ts'
import { useSay } from '../../shared/words.ts'
import { useFrontWords } from './front-words.ts'

/** 要求补充: the elements still missing are offered as the question. */
export function AskInfoForm(target: MoveTarget) {
  const w = useFrontWords()
  const say = useSay()
  const missing = ELEMENTS.filter((element) => !target.ticket.elements[element]).map((element) => say(ELEMENT_WORDS[element]))
  return (
    <MoveForm move="ask_info" {...target} initial={{ question: missing.length ? `请补充：${missing.join('、')}。` : '' }} input={(values) => values}>
      <Form.Item name="question" label={w('question')} rules={need(w('fillIn'))}><Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} /></Form.Item>
    </MoveForm>
  )
}
