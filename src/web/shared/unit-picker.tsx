/** Choosing a unit out of the tree: indented by level; typing filters by name, short name or code, the nearest name first. */
import { Select } from 'antd'
import { listUnits, type UnitView } from '#contract/people.ts'
import { useQueryOf } from './use-call.ts'

type Option = { value: string; label: string; search: string; depth: number; above: string; disabled: boolean }
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
}

export const useUnits = () => useQueryOf(listUnits, {}, { staleTime: 5 * 60_000 }).data?.items

export function UnitPicker({ id, value, onChange, multiple, except = [], below, placeholder, label }: Props) {
  const units = useUnits()
  const top = below ? units?.find((unit) => unit.id === below) : undefined
  const shown = (units ?? []).filter((unit) => unit.active && (!below || (top !== undefined && unit.id !== top.id && unit.path.startsWith(top.path))))
  return (
    <Select<string | string[], Option> id={id} value={units ? value : undefined} onChange={onChange as (value: string | string[]) => void} {...(multiple ? { mode: 'multiple' as const } : {})} loading={!units} allowClear style={{ width: '100%' }}
      options={inTreeOrder(shown, except)} optionRender={rowOf}
      showSearch={{ filterOption: (typed, option) => option?.search.includes(typed.trim().toLowerCase()) ?? false, filterSort: (a, b, { searchValue }) => a.label.indexOf(searchValue) - b.label.indexOf(searchValue) }}
      {...(placeholder ? { placeholder } : {})} {...(label ? { 'aria-label': label } : {})} />
  )
}

const rowOf = ({ data }: { data: Option }) => <span style={{ paddingInlineStart: data.depth * 14 }}>{data.label}{data.above && <span className="quiet"> · {data.above}</span>}</span>

/** Parents before children. Nothing is dispatched to the centre itself or its sites. */
function inTreeOrder(units: UnitView[], except: readonly string[]): Option[] {
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const below = Map.groupBy(units, (unit) => (unit.parentId && known.has(unit.parentId) ? unit.parentId : ''))
  const list = (parent: string, depth: number): Option[] => (below.get(parent) ?? []).flatMap((unit) => [
    { value: unit.id, label: unit.name, search: `${unit.name} ${unit.shortName ?? ''} ${unit.code}`.toLowerCase(), depth, above: depth > 1 ? known.get(parent)?.name ?? '' : '', disabled: except.includes(unit.id) || unit.kind === 'center' || unit.kind === 'site' },
    ...list(unit.id, depth + 1),
  ])
  return list('', 0)
}
