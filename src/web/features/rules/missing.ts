import { valueAt, type Field, type Row } from './field.ts'

export type Wrong = 'fillIn' | 'codeWrong' | 'codeTaken'
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

/** What a row lacks before the server is asked; path → why. An empty list, a number of 0 and a flag are answers. */
export function missingIn(fields: readonly Field[], row: Row, takenCodes: readonly string[] = []): Map<string, Wrong> {
  const wrong = new Map<string, Wrong>()
  for (const field of fields) {
    const value = valueAt(row, field.path)
    if (field.type === 'code' && typeof value === 'string' && value !== '') {
      if (!CODE.test(value)) wrong.set(field.path, 'codeWrong')
      else if (takenCodes.includes(value)) wrong.set(field.path, 'codeTaken')
    } else if (field.required && field.type !== 'flag' && (value === undefined || value === '')) wrong.set(field.path, 'fillIn')
    else if (field.type === 'many' && field.some && Array.isArray(value) && value.length === 0) wrong.set(field.path, 'fillIn')
    if (field.type === 'rows' && Array.isArray(value) && value.some((one) => missingIn(field.fields, one as Row).size > 0)) wrong.set(field.path, 'fillIn')
  }
  return wrong
}
