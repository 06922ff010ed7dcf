/** A section that is one set of values: changed in place. */
import type { CenterRules } from '#domain/profile/rules.ts'
import { useFieldWords } from './field-words.ts'
import { FieldList } from './field-list.tsx'
import type { Row, Section } from './field.ts'
import { missingIn } from './missing.ts'
import { useShow } from './use-show.ts'

type Props = { document: CenterRules; section: Section; title: string; canEdit: boolean; row: Row; onChange: (row: Row) => void }

export function SingleSection({ document, section, canEdit, row, onChange }: Props) {
  const name = useFieldWords()
  const show = useShow(document, section)
  if (canEdit) return <div className="rule-single"><FieldList document={document} fields={section.fields} row={row} onChange={onChange} wrong={missingIn(section.fields, row)} /></div>
  return (
    <dl className="rule-facts">
      {section.fields.map(({ path }) => <div key={path}><dt>{name(path as never)}</dt><dd>{show(row, { path })}</dd></div>)}
    </dl>
  )
}
