/** Category, unit and area a search is narrowed to. */
import { TreeSelect } from 'antd'
import { useRules } from '#web/shared/use-rules.ts'
import { useUnits } from '#web/shared/unit-picker.tsx'
import { useKnowledgeWords } from './knowledge-words.ts'

export type Narrow = { category?: string; unit?: string; area?: string }
type Row = { id: string; parent?: string | undefined; name: string }

export function EntryNarrow({ narrow, change }: { narrow: Narrow; change: (narrow: Narrow) => void }) {
  const t = useKnowledgeWords()
  const rules = useRules()
  const units = useUnits() ?? []
  const lists: { field: keyof Narrow; rows: Row[] }[] = [
    { field: 'category', rows: (rules?.categories ?? []).map(({ code, parent, name }) => ({ id: code, parent, name })) },
    { field: 'unit', rows: units.map(({ id, parentId, name }) => ({ id, parent: parentId ?? undefined, name })) },
    { field: 'area', rows: (rules?.areas ?? []).map(({ code, parent, name }) => ({ id: code, parent, name })) },
  ]
  return (
    <div className="knowledge-narrow">
      {lists.map(({ field, rows }) => (
        <TreeSelect key={field} aria-label={t(field)} placeholder={t(field)} allowClear size="small" popupMatchSelectWidth={320} showSearch={{ treeNodeFilterProp: 'title' }} value={narrow[field]}
          treeDataSimpleMode={{ id: 'id', pId: 'parent' }} treeData={rows.map(({ id, parent, name }) => ({ id, value: id, title: name, ...(parent ? { parent } : {}) }))}
          onChange={(value?: string) => { const { [field]: _, ...rest } = narrow; change(value ? { ...rest, [field]: value } : rest) }} />
      ))}
    </div>
  )
}
