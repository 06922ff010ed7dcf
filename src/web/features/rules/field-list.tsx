import type { CenterRules } from '#domain/profile/rules.ts'
import { useFieldWords } from './field-words.ts'
import { valueAt, withValue, type Field, type Row } from './field.ts'
import type { Wrong } from './missing.ts'
import { useRuleWords } from './rule-words.ts'
import { ValueEditor } from './value-editor.tsx'

type Props = { document: CenterRules; fields: readonly Field[]; row: Row; onChange: (row: Row) => void; wrong: Map<string, Wrong> }

export function FieldList({ document, fields, row, onChange, wrong }: Props) {
  const t = useRuleWords()
  const name = useFieldWords()
  return (
    <div className="rule-fields">
      {fields.map((field) => {
        const id = `rule-${field.path.replaceAll('.', '-')}`
        const label = name(field.path as never)
        const why = wrong.get(field.path)
        return (
          <div key={field.path} className="rule-field">
            {field.type === 'flag' ? null : <label htmlFor={id}>{label}{field.required ? null : <span className="quiet"> {t('optional')}</span>}</label>}
            <ValueEditor id={id} label={label} field={field} value={valueAt(row, field.path)} document={document} wrong={why !== undefined}
              onChange={(value) => onChange(withValue(row, field.path, value, field.required === true))} />
            {why ? <p className="rule-wrong" role="alert">{t(why)}</p> : null}
          </div>
        )
      })}
    </div>
  )
}
