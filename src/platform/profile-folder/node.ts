/** YAML read with the place of every value, so that a broken rule can name its file and line. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml'
import type { ProfileProblem } from '#contract/profile/rule-texts.ts'

export type At = { file: string; line: number }
export type Node =
  | { kind: 'value'; at: At; value: unknown }
  | { kind: 'list'; at: At; items: Node[] }
  | { kind: 'map'; at: At; entries: Map<string, Node> }
export type MapNode = Extract<Node, { kind: 'map' }>
export type ListNode = Extract<Node, { kind: 'list' }>

/** Codes of areas and numbers with a leading 0 are words, quoted or not. */
const TEXT_KEYS = new Set(['code', 'parent', 'area', 'areas', 'number', 'category', 'name', 'period', 'line'])

export const emptyMap = (at: At): MapNode => ({ kind: 'map', at, entries: new Map() })

/** Reads one file; an empty file is an empty map. */
export function parseNode(file: string, text: string): { node: Node; problems: ProfileProblem[] } {
  const counter = new LineCounter()
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  // one slip makes many errors after it; the first is the one to mend
  const problems = doc.errors.slice(0, 1).map((error): ProfileProblem =>
    ({ file, line: counter.linePos(error.pos[0]).line, rule: 'yaml', subject: error.message }))
  const lineOf = (offset: number) => counter.linePos(offset).line || 1

  const build = (from: unknown, key: string | undefined, above: At): Node => {
    const yaml = isAlias(from) ? from.resolve(doc) : from
    const range = (yaml as ParsedNode | undefined)?.range
    const at = range ? { file, line: lineOf(range[0]) } : above
    if (isMap(yaml)) {
      return { kind: 'map', at, entries: new Map(yaml.items.map((pair) => {
        const name = String(isScalar(pair.key) ? pair.key.value : pair.key)
        return [name, build(pair.value, name, at)]
      })) }
    }
    if (isSeq(yaml)) return { kind: 'list', at, items: yaml.items.map((item) => build(item, key, at)) }
    if (!isScalar(yaml)) return { kind: 'value', at, value: undefined }
    const asWritten = typeof yaml.value === 'number' && key !== undefined && TEXT_KEYS.has(key)
    return { kind: 'value', at, value: asWritten ? (yaml.source ?? String(yaml.value)) : yaml.value }
  }
  const top = { file, line: 1 }
  return { node: doc.contents === null ? emptyMap(top) : build(doc.contents, undefined, top), problems }
}

/** The bare data. */
export function plain(node: Node): unknown {
  if (node.kind === 'list') return node.items.map(plain)
  if (node.kind === 'map') return Object.fromEntries([...node.entries].map(([key, child]) => [key, plain(child)]))
  return node.value
}

/** Where a path stands; the nearest place above it when the path itself is missing. */
export function placeOf(node: Node, path: readonly PropertyKey[]): At {
  let here: Node = node
  for (const step of path) {
    const next: Node | undefined = here.kind === 'map' ? here.entries.get(String(step))
      : here.kind === 'list' ? here.items[Number(step)] : undefined
    if (!next) break
    here = next
  }
  return here.at
}

export function textAt(node: Node | undefined, key: string): string | undefined {
  const child = node?.kind === 'map' ? node.entries.get(key) : undefined
  return child?.kind === 'value' && typeof child.value === 'string' ? child.value : undefined
}

export const listAt = (node: MapNode, key: string): Node[] => {
  const child = node.entries.get(key)
  return child?.kind === 'list' ? child.items : []
}
