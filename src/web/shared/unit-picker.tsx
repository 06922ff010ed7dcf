/** Choosing a unit out of the tree: typing filters by name, short name or code and keeps the path in sight. */
import { TreeSelect } from 'antd'
import { listUnits, type UnitView } from '#contract/people.ts'
import { useQueryOf } from './use-call.ts'

type Node = { value: string; title: string; search: string; disabled: boolean; children: Node[] }
type Props = {
  id?: string
  value?: string | string[] | undefined
  onChange?: (value: never) => void
  multiple?: boolean
  /** units that may not be chosen here */
  except?: readonly string[]
  /** only units below this one */
  below?: string
  placeholder?: string
  label?: string
  autoFocus?: boolean
}

export const useUnits = () => useQueryOf(listUnits, {}, { staleTime: 5 * 60_000 }).data?.items

export function UnitPicker({ id, value, onChange, multiple, except = [], below, placeholder, label, autoFocus }: Props) {
  const units = useUnits()
  const top = below ? units?.find((unit) => unit.id === below) : undefined
  const shown = (units ?? []).filter((unit) => unit.active && (!below || (top !== undefined && unit.id !== top.id && unit.path.startsWith(top.path))))
  return (
    <TreeSelect id={id} value={value as string} onChange={onChange as (value: string) => void} multiple={multiple ?? false} treeData={treeOf(shown, except)} loading={!units}
      showSearch={{ treeNodeFilterProp: 'search' }} treeDefaultExpandAll={shown.length <= 60} treeLine={{ showLeafIcon: false }} allowClear style={{ width: '100%' }}
      styles={{ popup: { root: { maxHeight: 380, minWidth: 300 } } }} {...(placeholder ? { placeholder } : {})} {...(label ? { 'aria-label': label } : {})} autoFocus={autoFocus ?? false} />
  )
}

function treeOf(units: UnitView[], except: readonly string[]): Node[] {
  const nodes = new Map(units.map((unit) => [unit.id, { value: unit.id, title: unit.name, search: `${unit.name} ${unit.shortName ?? ''} ${unit.code}`, disabled: except.includes(unit.id) || unit.kind === 'center' || unit.kind === 'site', children: [] as Node[] }]))
  const roots: Node[] = []
  for (const unit of units) {
    const node = nodes.get(unit.id)
    const parent = unit.parentId ? nodes.get(unit.parentId) : undefined
    if (node) (parent?.children ?? roots).push(node)
  }
  return roots
}
