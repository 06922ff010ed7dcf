/** A short list inside a rule: reasons, or the fields of a service's form. */
import { Button } from 'antd'
import type { ComponentType } from 'react'
import type { CenterRules } from '#domain/profile/rules.ts'
import { useFieldWords } from './field-words.ts'
import { valueAt, withValue, type Field, type Row } from './field.ts'
import { useRuleWords } from './rule-words.ts'
import type { ValueProps } from './value-props.ts'

type Props = { id: string; label: string; fields: Field[]; rows: Row[]; onChange: (rows: Row[]) => void; document: CenterRules; /** given, because values may be rows themselves */ Value: ComponentType<ValueProps> }

export function RowsEditor({ id, label, fields, rows, onChange, document, Value }: Props) {
  const t = useRuleWords()
  const name = useFieldWords()
  const change = (at: number, row: Row) => onChange(rows.map((old, index) => (index === at ? row : old)))
  const blank = () => Object.fromEntries(fields.filter((field) => field.type === 'flag' && field.required).map((field) => [field.path, false]))
  return (
    <div role="group" aria-label={label} id={id} className="rule-rows">
      {rows.map((row, at) => (
        <div className="rule-row" key={at}>
          {fields.map((field) => {
            const place = `${id}-${at}-${field.path}`
            const called = name(field.path as never)
            return (
              <div key={field.path} className={`rule-cell rule-cell-${field.type}`}>
                {field.type === 'flag' ? null : <label htmlFor={place}>{called}</label>}
                <Value id={place} label={called} field={field} value={valueAt(row, field.path)} document={document}
                  onChange={(value) => change(at, withValue(row, field.path, value, field.required === true))} />
              </div>
            )
          })}
          <Button size="small" type="text" danger aria-label={`${t('remove')} ${at + 1}`} onClick={() => onChange(rows.filter((_, index) => index !== at))}>{t('remove')}</Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...rows, blank()])}>{t('add')}</Button>
    </div>
  )
}
