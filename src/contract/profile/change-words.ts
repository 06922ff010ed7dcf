/** A change of rules as a sentence for the administrator who is about to make it. */
import type { Change, FieldChange } from '#domain/profile/diff.ts'
import { FIELD_WORDS, SECTION_WORDS, VALUE_WORDS } from './rule-words.ts'

const WHAT = { added: '新增', removed: '删除', changed: '修改', reordered: '调整顺序' }
const SHOWN = 60

/** `时限「contact.normal」修改：数量 1 → 30，计量单位 工作日 → 分钟` */
export function sayChange({ center, section, code, name, what, fields }: Change): string {
  const where = `${center === undefined ? '' : `[${center}] `}${SECTION_WORDS[section] ?? section}`
  const entry = code === undefined ? '' : name === undefined ? `「${code}」` : `「${name}」（${code}）`
  const details = fields.map(sayField).join('，')
  return `${where}${entry}${WHAT[what]}${details === '' ? '' : `：${details}`}`
}

function sayField({ field, before, after }: FieldChange): string {
  if (field === 'order') return `${codes(before)} → ${codes(after)}`
  const word = field === '' ? '' : `${FIELD_WORDS[field] ?? field} `
  return `${word}${sayValue(before)} → ${sayValue(after)}`
}

const codes = (value: unknown) => (value as string[]).join('、')

export function sayValue(value: unknown): string {
  if (value === undefined || value === '') return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return shorten(VALUE_WORDS[value] ?? value)
  if (Array.isArray(value)) return value.length === 0 ? '无' : shorten(value.map(sayValue).join('、'))
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '无'
  if ('amount' in value && 'unit' in value) return `${String(value.amount)} ${sayValue(value.unit)}`
  if ('code' in value && 'name' in value) return String(value.name)
  if ('from' in value && 'to' in value) return `${String(value.from)}–${String(value.to)}`
  return shorten(Object.entries(value).map(([key, inner]) => `${FIELD_WORDS[key] ?? key} ${sayValue(inner)}`).join('，'))
}

const shorten = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
