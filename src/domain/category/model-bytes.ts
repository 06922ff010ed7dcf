/** A model as bytes and back. Layout: "JSM1", length of the head, head (JSON), features one a line, then the numbers, little-endian. */
import type { CategoryModel } from './model.ts'
import { vocabulary } from './vocabulary.ts'

const MARK = 0x314d534a
type Head = { categories: string[]; sureness: number; features: number; text: number; weights: number }

export function modelBytes({ categories, known, starts, owners, weights, bias, sureness }: CategoryModel): Uint8Array {
  const text = new TextEncoder().encode(known.features.join('\n'))
  const head = new TextEncoder().encode(JSON.stringify({ categories: [...categories], sureness, features: known.features.length, text: text.length, weights: weights.length } satisfies Head))
  const parts = [new Uint8Array(Uint32Array.of(MARK, head.length).buffer), head, text, ...[known.idf, starts, owners, weights, bias].map((numbers) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) { bytes.set(part, at); at += part.length }
  return bytes
}

/** @throws RangeError when these are not the bytes of a model */
export function modelOf(bytes: Uint8Array): CategoryModel {
  let at = 0
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    if (at + length > bytes.length) throw new RangeError('the bytes of this model end too early')
    // A copy of its own: numbers must begin at a multiple of their size.
    const part = new Uint8Array(length)
    part.set(bytes.subarray(at, at + length))
    at += length
    return part
  }
  const [mark, headLength] = new Uint32Array(take(8).buffer)
  if (mark !== MARK) throw new RangeError('these are not the bytes of a model')
  const head = JSON.parse(new TextDecoder().decode(take(headLength!))) as Head
  const text = new TextDecoder().decode(take(head.text))
  const idf = new Float32Array(take(head.features * 4).buffer)
  const starts = new Int32Array(take((head.features + 1) * 4).buffer)
  const owners = new Uint16Array(take(head.weights * 2).buffer)
  const weights = new Float32Array(take(head.weights * 4).buffer)
  const bias = new Float32Array(take(head.categories.length * 4).buffer)
  return { categories: head.categories, known: vocabulary(head.features === 0 ? [] : text.split('\n'), idf), starts, owners, weights, bias, sureness: head.sureness }
}
