/** A value of a rule in words. */
import type { CenterRules } from '#domain/profile/rules.ts'
import { useFieldWords } from './field-words.ts'
import { textAt, valueAt, type Column, type Field, type Row, type Section } from './field.ts'
import { useRuleWords } from './rule-words.ts'
import { useOptions } from './use-names.ts'

export function useShow(document: CenterRules, section: Section): (row: Row, column: Pick<Column, 'path' | 'unit'>) => string {
  const t = useRuleWords()
  const name = useFieldWords()
  const options = useOptions(document)
  const fields = new Map(section.fields.map((field) => [field.path, field]))

  const called = (field: Field, code: unknown) =>
    ('from' in field ? options(field.from).find(({ value }) => value === code)?.label : undefined) ?? String(code)

  const say = (field: Field, value: unknown): string => {
    if (field.type === 'flag') return value ? t('yes') : ''
    if (field.type === 'lead') return leadOf(value)
    if (value === undefined || value === '') return field.path === 'area' ? t('everywhere') : ''
    if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' ? textAt(one as Row, 'name') : called(field, one))).join('、')
    if (field.type === 'number' && field.share) return `${Math.round(Number(value) * 1000) / 10} %`
    return called(field, value)
  }
  const leadOf = (value: unknown) => {
    const unit = textAt((value ?? {}) as Row, 'unit')
    return unit === '' ? t('areaGovernment') : options('units').find((option) => option.value === unit)?.label ?? unit
  }

  return (row, { path, unit }) => {
    if (path === 'when') {
      const parts = section.fields.filter((field) => field.path.startsWith('when.') && valueAt(row, field.path) !== undefined)
        .map((field) => `${name(field.path as never)}：${say(field, valueAt(row, field.path))}`)
      return parts.length ? parts.join('；') : t('always')
    }
    const field = fields.get(path)
    const value = valueAt(row, path)
    if (!field) return textAt(row, path)
    const unitField = unit ? fields.get(unit) : undefined
    return unitField && unit && value !== undefined ? `${textAt(row, path)} ${say(unitField, valueAt(row, unit))}` : say(field, value)
  }
}
