/** 12345+N: the special service's own script and form. */
import { DatePicker, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useId } from 'react'
import type { FormField } from '#domain/profile/rules.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'

export function ServiceForm({ intake: { draft, filled, change } }: { intake: Intake }) {
  const t = useIntakeWords()
  const id = useId()
  const { service } = filled
  if (!service) return null
  const set = (code: string, value: string | number | null | undefined) => change({ serviceFields: { ...draft.serviceFields, [code]: value ?? '' } })
  return (
    <section className="service-form" aria-label={t('serviceForm', { name: service.name })}>
      <p className="script"><b>{t('script')}</b>{service.script}{service.confidential ? <span className="chip chip-near">{t('confidential')}</span> : null}</p>
      {service.form.map((field) => (
        <div className="service-field" key={field.code} data-focus={`service.${field.code}`}>
          <label htmlFor={id + field.code}>{field.name}{field.required ? <span aria-hidden="true" className="required"> *</span> : null}</label>
          <FieldInput id={id + field.code} field={field} value={draft.serviceFields[field.code]} set={(value) => set(field.code, value)} />
        </div>
      ))}
    </section>
  )
}

type InputProps = { id: string; field: FormField; value: string | number | undefined; set: (value: string | number | null | undefined) => void }
function FieldInput({ id, field, value, set }: InputProps) {
  const common = { id, 'aria-required': field.required }
  if (field.type === 'number') return <InputNumber {...common} value={value === undefined || value === '' ? null : Number(value)} onChange={set} />
  if (field.type === 'choice') return <Select {...common} allowClear className="service-choice" showSearch={{ optionFilterProp: 'label' }} value={value || undefined} options={(field.choices ?? []).map((choice) => ({ value: choice, label: choice }))} onChange={set} />
  if (field.type === 'date') return <DatePicker {...common} value={value ? dayjs(String(value)) : null} onChange={(day) => set(day?.format('YYYY-MM-DD'))} />
  return <Input {...common} maxLength={500} value={value ?? ''} onChange={(event) => set(event.target.value)} />
}
