/** All versions, newest first, each with what it changed. */
import { Drawer } from 'antd'
import { entryVersions, type EntryDetail } from '#contract/knowledge.ts'
import type { ContentField } from '#domain/knowledge/entry-content.ts'
import { Asked } from '#web/shared/states.tsx'
import { momentText } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useRules } from '#web/shared/use-rules.ts'
import { useUnits } from '#web/shared/unit-picker.tsx'
import { useLanguage } from '#web/shared/words.ts'
import { useKnowledgeWords } from './knowledge-words.ts'

const FIELD_WORDS = {
  question: 'question', variants: 'variants', answer: 'answer', categoryCode: 'category', unitId: 'unit', unitIds: 'units', areaCodes: 'areas', basis: 'basis', validFrom: 'validFrom', validTo: 'validTo', audience: 'audience', documents: 'documents', season: 'season',
} as const satisfies Record<ContentField, string>
const CODED: readonly ContentField[] = ['categoryCode', 'unitId', 'unitIds', 'areaCodes', 'audience', 'season']

export function EntryVersions({ entry, close }: { entry: EntryDetail; close: () => void }) {
  const t = useKnowledgeWords()
  const language = useLanguage()
  const rules = useRules()
  const units = useUnits()
  const versions = useQueryOf(entryVersions, { params: { entryId: entry.id } })
  const named = (field: ContentField, text: string) => (CODED.includes(field) ? text.split('\n').map((code) => nameOf(field, code)).join('、') : text)
  const nameOf = (field: ContentField, code: string): string => {
    if (field === 'audience') return code === 'public' ? t('public') : t('agents')
    const list = field === 'categoryCode' ? rules?.categories : field === 'areaCodes' ? rules?.areas : field === 'season' ? rules?.knowledge.seasons : undefined
    return (list?.find((one) => one.code === code) ?? units?.find(({ id }) => id === code))?.name ?? code
  }
  return (
    <Drawer open size={640} title={t('versionsOf')} onClose={close}>
      <Asked query={versions} rows={8}>{({ items }) => (
        <ol className="knowledge-versions">
          {items.map(({ number, byName, at, note, changes }, i) => (
            <li key={number}>
              <h3>{t('version', { n: number })}{number === entry.number ? <span className="chip">{t('inForce')}</span> : null}</h3>
              <p className="quiet">{t('by', { name: byName || '—', time: momentText(at, language) })}{note ? ` · ${note}` : ''}</p>
              {changes.length === 0 ? <p className="quiet">{i === items.length - 1 ? t('first') : t('noChange')}</p> : (
                <dl>{changes.map(({ field, before, after, same }) => (
                  <div key={field}><dt>{t(FIELD_WORDS[field])}</dt>
                    <dd><del aria-label={t('before')}>{CODED.includes(field) ? named(field, before) || '—' : <Cut text={before} same={same} />}</del><ins aria-label={t('after')}>{CODED.includes(field) ? named(field, after) || '—' : <Cut text={after} same={same} />}</ins></dd></div>))}
                </dl>)}
            </li>))}
        </ol>)}
      </Asked>
    </Drawer>
  )
}

/** The part that differs stands out. */
function Cut({ text, same: { start, end } }: { text: string; same: { start: number; end: number } }) {
  if (!text) return <>—</>
  const other = text.slice(start, text.length - end)
  return <>{text.slice(0, start)}{other ? <mark>{other}</mark> : null}{text.slice(text.length - end)}</>
}
