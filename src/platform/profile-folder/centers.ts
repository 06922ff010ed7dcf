/** Puts the sections of a folder in their places: those of the installation, those of each centre. */
import { mergeLayers } from './layers.ts'
import { listAt, type MapNode, type Node, textAt } from './node.ts'

const INSTALLATION = new Set(['extends', 'code', 'name', 'look', 'units', 'figures', 'roles'])

const value = (at: Node['at'], text: string): Node => ({ kind: 'value', at, value: text })
const withEntry = (node: MapNode, key: string, child: Node): MapNode => ({ ...node, entries: new Map(node.entries).set(key, child) })
const rulesOnly = (layer: MapNode): MapNode => ({ ...layer, entries: new Map([...layer.entries].filter(([key]) => !INSTALLATION.has(key))) })

/** Rules of one centre: what is inherited, then the profile's own folder, then the centre's. */
export function centerNode(inherited: MapNode | undefined, own: MapNode, centerFolder: MapNode | undefined, units: Node[]): MapNode {
  const shared = mergeLayers(inherited && rulesOnly(inherited), rulesOnly(own))
  const merged = centerFolder ? mergeLayers(shared, rulesOnly(centerFolder)) : shared
  const entries = new Map(merged.entries)
  const named = entries.get('center')
  entries.delete('center')
  for (const key of ['code', 'name']) {
    const given = (named?.kind === 'map' ? named.entries.get(key) : undefined) ?? own.entries.get(key)
    if (given) entries.set(key, given)
  }
  const rules = { ...merged, entries }
  return inherited ? leaveOutForeignLeads(rules, inherited, new Set(units.map((unit) => textAt(unit, 'code')))) : rules
}

/** Rows of the shared catalogue speak of duties; a city without such a unit leaves the row, or the co-unit, out. */
function leaveOutForeignLeads(rules: MapNode, inherited: MapNode, units: ReadonlySet<string | undefined>): MapNode {
  const catalogue = rules.entries.get('catalogue')
  if (catalogue?.kind !== 'list') return rules
  const shared = new Set(listAt(inherited, 'catalogue').flatMap((row) =>
    row.kind === 'map' ? [row.entries.get('lead'), ...listAt(row, 'co')] : []))
  const isForeign = (node: Node | undefined, unit: string | undefined) => shared.has(node) && unit !== undefined && !units.has(unit)

  const items = catalogue.items.flatMap((row): Node[] => {
    if (row.kind !== 'map') return [row]
    const lead = row.entries.get('lead')
    if (isForeign(lead, textAt(lead, 'unit'))) return []
    const co = row.entries.get('co')
    return co?.kind !== 'list' ? [row]
      : [withEntry(row, 'co', { ...co, items: co.items.filter((item) => item.kind !== 'value' || !isForeign(item, String(item.value))) })]
  })
  return withEntry(rules, 'catalogue', { ...catalogue, items })
}

/**
 * Several centres stand in one unit tree, so a centre's own unit `housing` becomes `east-housing` with duty `housing`;
 * its rules go on naming `housing`.
 */
export function qualifyCenter(center: string, folder: MapNode): { folder: MapNode; rename: (rules: MapNode) => MapNode } {
  const local = new Set(listAt(folder, 'units').map((unit) => textAt(unit, 'code')))
  const qualified = (node: Node): Node =>
    node.kind === 'value' && local.has(String(node.value)) ? value(node.at, `${center}-${String(node.value)}`) : node
  const rewrite = (node: Node, keys: readonly string[]): Node => {
    if (node.kind === 'list') return { ...node, items: node.items.map((item) => rewrite(item, keys)) }
    if (node.kind !== 'map') return node
    return { ...node, entries: new Map([...node.entries].map(([key, child]) => [key,
      !keys.includes(key) ? rewrite(child, keys) : child.kind === 'list' ? { ...child, items: child.items.map(qualified) } : qualified(child)])) }
  }
  const units = listAt(folder, 'units').flatMap((unit): Node[] => {
    if (unit.kind !== 'map') return [unit]
    const renamed = rewrite(unit, ['code', 'parent']) as MapNode
    const code = unit.entries.get('code')
    const withDuty = code && !unit.entries.has('duty') ? withEntry(renamed, 'duty', code) : renamed
    return [unit.entries.has('parent') ? withDuty : withEntry(withDuty, 'center', value(unit.at, center))]
  })
  const figures = listAt(folder, 'figures').map((figure) => figure.kind !== 'map' ? figure
    : withEntry(withEntry(figure, 'code', value(figure.at, `${center}-${textAt(figure, 'code')}`)), 'center', value(figure.at, center)))
  const list = (items: Node[]): Node => ({ kind: 'list', at: folder.at, items })
  return {
    folder: withEntry(withEntry(folder, 'units', list(units)), 'figures', list(figures)),
    rename: (rules) => ({ ...rules, entries: new Map([...rules.entries].map(([section, node]) => [section,
      section === 'catalogue' || section === 'services' ? rewrite(node, ['unit', 'co']) : node])) }),
  }
}
