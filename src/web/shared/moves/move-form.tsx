/** The frame of every move's form: draft kept, Ctrl+Enter sends, refusals in words, a conflict side by side. */
import { Button, Form, type FormInstance } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import type { MoveDraft } from '#contract/ticket/moves.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import { useKeys } from '../keyboard.ts'
import { KeyCap } from '../key-cap.tsx'
import { DANGER_WORDS, MOVE_WORDS } from '../move-words.ts'
import { Failure } from '../states.tsx'
import { useSay } from '../words.ts'
import { ConflictView } from './conflict-view.tsx'
import { dropDraft, keepDraft, readDraft } from './draft.ts'
import { useFormWords } from './form-words.ts'
import { MOVE_EFFECTS } from './move-effects.ts'
import { ableOf, type MoveTarget, useMoveForm } from './use-move-form.ts'
import './move-form.css'

export type MoveFormProps<M extends MoveName, V extends object> = MoveTarget & {
  move: M
  initial: V
  input: (values: V) => MoveDraft<M>
  children: ReactNode | ((values: V) => ReactNode)
  submit?: string
  /** where the caller sets fields itself */
  form?: FormInstance
  /** said instead of the general sentence of what the move brings about; false: nothing */
  effect?: string | false
}

export function MoveForm<M extends MoveName, V extends object>({ move, initial, input, children, submit, effect, form: given, ...target }: MoveFormProps<M, V>) {
  const w = useFormWords()
  const say = useSay()
  const [form] = Form.useForm<V>(given as FormInstance<V> | undefined)
  const values = Form.useWatch([], form) as V | undefined
  const { make, conflict, stillAble, busy, error } = useMoveForm(move, { ...target, done: (fresh) => { dropDraft(key); target.done(fresh) } })
  const key = `${target.ticket.id}.${target.assignmentId ?? ''}.${move}`
  const danger = ableOf(target.ticket, move, target.assignmentId)?.danger ?? false
  useEffect(() => form.setFieldsValue(readDraft<V>(key) ?? {}), [form, key])
  const shown = JSON.stringify({ ...initial, ...values })
  const [untouched] = useState(JSON.stringify(initial))
  useEffect(() => { if (shown !== untouched) keepDraft(key, JSON.parse(shown) as object) }, [key, shown, untouched])

  const { submitKey } = target
  useKeys([{ key: submitKey ?? '', word: MOVE_WORDS[move], run: () => form.submit(), off: !submitKey }])
  const send = async () => make(input({ ...initial, ...(await form.validateFields()) }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.submit() }
    if (event.key === 'Escape' && target.cancel) { event.stopPropagation(); target.cancel() }
  }
  return (
    <Form form={form} layout="vertical" className="move-form" initialValues={initial} requiredMark={false} onKeyDown={onKeyDown} aria-label={say(MOVE_WORDS[move])}
      onFinish={() => void send()} scrollToFirstError>
      {effect !== false && <p className="move-form-effect">{effect ?? say(DANGER_WORDS[move] ?? MOVE_EFFECTS[move])}</p>}
      {conflict && <ConflictView {...conflict} assignmentId={target.assignmentId} stillAble={stillAble} />}
      {typeof children === 'function' ? children({ ...initial, ...values }) : children}
      {error && <Failure error={error} />}
      <div className="move-form-end">
        <Button type="primary" htmlType="submit" danger={danger} loading={busy} disabled={conflict !== undefined && !stillAble}>
          {conflict ? w('resubmit') : submit ?? say(MOVE_WORDS[move])} {submitKey && <KeyCap>{submitKey}</KeyCap>} <KeyCap>Ctrl+Enter</KeyCap>
        </Button>
        {target.cancel && <Button onClick={target.cancel}>{w('cancel')} <KeyCap>Esc</KeyCap></Button>}
      </div>
    </Form>
  )
}
