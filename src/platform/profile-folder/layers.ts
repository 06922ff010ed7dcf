/** One folder on top of another: what is named changes, what is not named stays. */
import { NESTING_SECTIONS, OWN_FIRST_SECTIONS } from '#contract/profile/file.ts'
import { emptyMap, type ListNode, type MapNode, type Node, textAt } from './node.ts'

/** `children` written out as entries with a parent, in reading order. */
function flatten(items: Node[], parent?: Node): Node[] {
  return items.flatMap((item) => {
    if (item.kind !== 'map') return [item]
    const entries = new Map(item.entries)
    const children = entries.get('children')
    entries.delete('children')
    if (parent && !entries.has('parent')) entries.set('parent', parent)
    const own = item.entries.get('code')
    return [{ ...item, entries }, ...(children?.kind === 'list' ? flatten(children.items, own) : [])]
  })
}

export function flattenSections(layer: MapNode): MapNode {
  const entries = new Map(layer.entries)
  for (const section of NESTING_SECTIONS) {
    const node = entries.get(section)
    if (node?.kind === 'list') entries.set(section, { ...node, items: flatten(node.items) })
  }
  return { ...layer, entries }
}

/** Several files of one folder: lists are joined, so a code written twice stays visible to the check. */
export function joinFiles(files: MapNode[]): MapNode {
  return files.reduce((joined, file) => {
    const entries = new Map(joined.entries)
    for (const [key, node] of file.entries) {
      const before = entries.get(key)
      entries.set(key, before?.kind === 'list' && node.kind === 'list' ? { ...node, items: [...before.items, ...node.items] } : node)
    }
    return { ...file, entries }
  })
}

export function mergeLayers(lower: MapNode | undefined, upper: MapNode): MapNode {
  return lower ? (merge(lower, upper) as MapNode) : dropRemoved(upper)
}

/** Said again, these are said anew: half an old condition under a new one would mean neither. */
const REPLACED_WHOLE: readonly string[] = ['lead', 'when', 'entry', 'quiet']

function merge(lower: Node | undefined, upper: Node, key = ''): Node {
  if (upper.kind === 'map') {
    const entries = new Map(lower?.kind === 'map' && !REPLACED_WHOLE.includes(key) ? lower.entries : [])
    for (const [name, node] of upper.entries) entries.set(name, merge(entries.get(name), node, name))
    return { ...upper, entries }
  }
  if (upper.kind === 'list' && isCoded(upper)) return mergeCoded(lower?.kind === 'list' ? lower.items : [], upper, key)
  return upper
}

const isCoded = (list: ListNode) => list.items.length > 0 && list.items.every((item) => textAt(item, 'code') !== undefined)
const isRemoved = (item: Node) => item.kind === 'map' && item.entries.has('remove')

function mergeCoded(lower: Node[], upper: ListNode, key: string): ListNode {
  const codes = new Map(lower.map((item, index) => [textAt(item, 'code'), index]))
  const items: (Node | undefined)[] = [...lower]
  const added: Node[] = []
  for (const item of upper.items) {
    const code = textAt(item, 'code')
    const index = codes.get(code)
    if (index === undefined) { if (!isRemoved(item)) added.push(item); continue }
    items[index] = isRemoved(item) ? undefined : merge(items[index], item)
  }
  const kept = items.filter((item) => item !== undefined)
  const ownFirst = (OWN_FIRST_SECTIONS as readonly string[]).includes(key)
  return { ...upper, items: ownFirst ? [...added, ...kept] : [...kept, ...added] }
}

const dropRemoved = (layer: MapNode) => merge(emptyMap(layer.at), layer) as MapNode
