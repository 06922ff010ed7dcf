/** 诉求分类: the category tree, found by typing any part of a name. */
import { TreeSelect } from 'antd'
import type { Category } from '#domain/profile/catalogue.ts'
import { useRules } from './use-rules.ts'

type Node = { value: string; title: string; search: string; children: Node[] }
type Props = { id?: string; value?: string | undefined; onChange?: (code: string | undefined) => void; label?: string; placeholder?: string }

export function CategoryPicker({ id, value, onChange, label, placeholder }: Props) {
  const categories = useRules()?.categories ?? []
  return (
    <TreeSelect id={id} value={value} onChange={(code: string | undefined) => onChange?.(code)} treeData={treeOf(categories)} treeLine={{ showLeafIcon: false }} placeholder={placeholder} allowClear style={{ width: '100%' }}
      showSearch={{ treeNodeFilterProp: 'search' }} styles={{ popup: { root: { maxHeight: 380, minWidth: 280 } } }} {...(label ? { 'aria-label': label } : {})} />
  )
}

function treeOf(categories: Category[]): Node[] {
  const nodes = new Map(categories.map(({ code, name, keywords }) => [code, { value: code, title: name, search: `${name} ${keywords?.join(' ') ?? ''}`, children: [] as Node[] }]))
  const roots: Node[] = []
  for (const { code, parent } of categories) {
    const node = nodes.get(code)
    if (node) ((parent ? nodes.get(parent)?.children : undefined) ?? roots).push(node)
  }
  return roots
}
