/** One input for one field of a rule. The label belongs to the caller. */
import { Checkbox, Input, InputNumber, Select, TimePicker } from 'antd'
import dayjs from 'dayjs'
import type { Condition } from '#domain/assessment/condition.ts'
import { ConditionsEditor } from './conditions-editor.tsx'
import type { Row } from './field.ts'
import { TabLeaves } from '#web/shared/tab-leaves.tsx'
import { RowsEditor } from './rows-editor.tsx'
import type { ValueProps } from './value-props.ts'
import { useRuleWords } from './rule-words.ts'
import { useOptions, type Option } from './use-names.ts'

export function ValueEditor({ id, label, field, value, onChange, document, wrong }: ValueProps) {
  const t = useRuleWords()
  const options = useOptions(document)
  const status = wrong ? 'error' : ''
  const search = { optionFilterProp: 'label' }
  const choose = (list: Option[], many: boolean) => (
    <Select id={id} aria-label={label} className="rule-wide" options={list} status={status} allowClear={!field.required} showSearch={search}
      {...(many ? { mode: 'multiple' as const, value: value ?? [] } : { value })}
      onChange={(next: unknown) => onChange(Array.isArray(next) && next.length === 0 && !field.required ? undefined : next)} />
  )
  switch (field.type) {
    case 'number': {
      const shown = field.share && typeof value === 'number' ? Math.round(value * 1000) / 10 : (value as number | undefined)
      const times = field.share ? 100 : 1
      return (
        <InputNumber id={id} aria-label={label} value={shown ?? null} min={(field.min ?? 0) * times} max={(field.max ?? 1e6) * times} step={(field.step ?? 1) * times} status={status}
          {...(field.share ? { suffix: '%' } : {})} onChange={(next) => onChange(next === null ? undefined : next / times)} />
      )
    }
    case 'flag': return <Checkbox id={id} checked={value === true} onChange={(event) => onChange(event.target.checked)}>{label}</Checkbox>
    case 'long': return <Input.TextArea id={id} autoSize={{ minRows: 2, maxRows: 10 }} status={status} value={(value as string | undefined) ?? ''} onChange={(event) => onChange(event.target.value)} />
    case 'time': {
      const at = typeof value === 'string' ? dayjs(`2000-01-01T${value}`) : null
      return <TimePicker id={id} aria-label={label} format="HH:mm" minuteStep={5} needConfirm={false} allowClear={!field.required} value={at} onChange={(next) => { if (next) onChange(next.format('HH:mm')); else if (!field.required) onChange(undefined) }} />
    }
    case 'tags': return <Select id={id} aria-label={label} mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、']} className="rule-wide" value={(value as string[] | undefined) ?? []} onChange={(next: string[]) => onChange(next.length || field.required ? next : undefined)} />
    case 'numbers': return <Select id={id} aria-label={label} mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、']} className="rule-wide" value={((value as number[] | undefined) ?? []).map(String)} onChange={(next: string[]) => onChange(wholeNumbers(next) ?? (field.required ? [] : undefined))} />
    case 'one': return choose(options(field.from), false)
    case 'many': return <TabLeaves>{choose(options(field.from), true)}</TabLeaves>
    case 'lead': {
      const unit = (value as { unit?: string } | undefined)?.unit
      return <Select id={id} aria-label={label} className="rule-wide" showSearch={search} value={unit ?? ''} options={[{ value: '', label: t('areaGovernment') }, ...options('units')]} onChange={(next: string) => onChange(next ? { unit: next } : { areaGovernment: true })} />
    }
    case 'rows': return <RowsEditor id={id} label={label} fields={field.fields} rows={(value as Row[] | undefined) ?? []} onChange={onChange} document={document} Value={ValueEditor} />
    case 'conditions': return <ConditionsEditor id={id} label={label} document={document} value={(value as Condition[] | undefined) ?? []} onChange={(next) => onChange(next.length === 0 && !field.required ? undefined : next)} />
    default: return <Input id={id} status={status} value={(value as string | undefined) ?? ''} onChange={(event) => onChange(event.target.value)} />
  }
}

/** What is no whole number is not taken; none at all: undefined. */
function wholeNumbers(given: readonly string[]): number[] | undefined {
  const numbers = [...new Set(given.map(Number).filter((n) => Number.isInteger(n) && n >= 0))].toSorted((a, b) => b - a)
  return numbers.length > 0 ? numbers : undefined
}
