/** One section as a table: groups, a tree, or plain rows. */
import { Button, Table } from 'antd'
import type { CenterRules } from '#domain/profile/rules.ts'
import { useFieldWords } from './field-words.ts'
import { textAt, type Row, type Section } from './field.ts'
import { PlaceholderMark } from './placeholder-mark.tsx'
import { useOptionWords } from './option-words.ts'
import { useRuleWords } from './rule-words.ts'
import { useShow } from './use-show.ts'

type Line = { index: number; row: Row; children?: Line[] }
type Props = { document: CenterRules; section: Section; rows: Row[]; filter: string; onEdit?: (index: number) => void }

export function RuleTable({ document, section, rows, filter, onEdit }: Props) {
  const t = useRuleWords()
  const name = useFieldWords()
  const option = useOptionWords()
  const show = useShow(document, section)

  const lines = rows.map((row, index): Line => ({ index, row }))
  const found = filter === '' ? lines
    : lines.filter(({ row }) => section.columns.some((column) => show(row, column).toLowerCase().includes(filter.toLowerCase())) || textAt(row, 'code').includes(filter))
  const columns = [
    ...section.columns.map((column, at) => ({
      key: column.path, title: name(column.path as never), ...(column.width ? { width: column.width } : {}),
      render: (_: unknown, { row }: Line) => (
        <span className={column.sentence ? 'rule-sentence' : column.path === 'code' ? 'rule-code' : undefined}>
          {show(row, column)}{at === 0 && row['placeholder'] === true ? <PlaceholderMark /> : null}
        </span>
      ),
    })),
    ...(onEdit ? [{
      key: 'edit', title: <span className="unseen">{t('edit')}</span>, width: 76, align: 'right' as const, fixed: 'right' as const,
      render: (_: unknown, line: Line) => <Button type="link" size="small" aria-label={`${t('edit')} ${show(line.row, section.columns[0] ?? { path: 'code' })}`} onClick={() => onEdit(line.index)}>{t('edit')}</Button>,
    }] : []),
  ]
  const table = (data: Line[], label: string) => (
    <Table size="small" rowKey="index" columns={columns} dataSource={data} aria-label={label} tableLayout={section.groupBy ? 'fixed' : 'auto'}
      scroll={{ x: 880 }} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: filter ? t('noMatch') : t('noRows') }} />
  )

  const { groupBy } = section
  if (groupBy && found.length) {
    const groups = Object.groupBy(found, ({ row }) => textAt(row, groupBy.path))
    return groupBy.words.filter((word) => groups[word]).map((word) => {
      const label = option(`${groupBy.set}.${word}` as never)
      return <section key={word} className="rule-group"><h2>{label}</h2>{table(groups[word] ?? [], label)}</section>
    })
  }
  return table(section.tree && !filter ? treeOf(found) : found, '')
}

function treeOf(lines: Line[]): Line[] {
  const byCode = new Map(lines.map((line) => [textAt(line.row, 'code'), line]))
  const roots: Line[] = []
  for (const line of lines) {
    const parent = byCode.get(textAt(line.row, 'parent'))
    if (parent && parent !== line) (parent.children ??= []).push(line)
    else roots.push(line)
  }
  return roots
}
