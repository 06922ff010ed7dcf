import { Form, Input, Radio } from 'antd'
import { needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { useRules } from '../../shared/use-rules.ts'
import { useFrontWords } from './front-words.ts'

/** 转接: to another hotline or body of the centre's list; emergency numbers first. */
export function TransferForm(target: MoveTarget) {
  const w = useFrontWords()
  const targets = (useRules()?.transferTargets ?? []).toSorted((a, b) => Number(b.emergency) - Number(a.emergency))
  return (
    <MoveForm move="transfer" {...target} initial={{ target: '', remark: '' }} input={(values) => ({ target: values.target, ...(values.remark.trim() ? { remark: values.remark } : {}) })}>
      <Form.Item name="target" label={w('target')} rules={needOne(w('choose'))}>
        <Radio.Group className="choices" options={targets.map((to) => ({
          value: to.code, label: <>{to.name} <span className="quiet">{to.number}{to.emergency ? ` · ${w('emergency')}` : ''}{to.bothWays ? ` · ${w('bothWays')}` : ''}</span></>,
        }))} />
      </Form.Item>
      <Form.Item name="remark" label={w('remark')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} /></Form.Item>
    </MoveForm>
  )
}
