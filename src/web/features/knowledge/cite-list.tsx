/** Entries found while somebody types, the found words marked; each can be cited in the answer by its number. An expired one is shown but not citable. */
import { Button } from 'antd'
import { useState } from 'react'
import { searchEntries, type EntryView, type FoundEntry } from '#contract/knowledge.ts'
import { fileGap } from '#contract/knowledge-care.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Spans } from '../../shared/spans.tsx'
import { Failure } from '../../shared/states.tsx'
import { useSharedWords } from '../../shared/shared-words.ts'
import { useCall, useQueryOf } from '../../shared/use-call.ts'
import { CorrectionForm } from './correction-form.tsx'
import { useCitingWords } from './citing-words.ts'

type Props = { text: string; cited: string[]; toggle: (entry: EntryView) => void; /** keys that cite, by number */ keys?: boolean }
const SHOWN = 5

export function CiteList({ text, cited, toggle, keys = true }: Props) {
  const t = useCitingWords()
  const s = useSharedWords()
  const asked = text.trim().slice(0, 200)
  const enough = asked.length >= 2
  const found = useQueryOf(searchEntries, { query: { text: asked, limit: SHOWN, typing: 'true' } }, { enabled: enough, staleTime: 60_000, keepOld: true })
  const entries = enough ? (found.data?.items ?? []).filter(({ status }) => status === 'published') : []
  const citable = entries.filter((entry) => !entry.expired)
  useKeys(keys ? citable.flatMap((entry, at) => [`Ctrl+${at + 1}`, String(at + 1)].map((key) => ({ key, word: { zh: `引用第 ${at + 1} 条答案`, en: `cite answer ${at + 1}` }, run: () => toggle(entry) }))) : [])
  const gap = useCall(fileGap)
  if (!enough) return null
  if (found.error) return <Failure error={found.error} />
  return (
    <section aria-label={t('answers')}>
      <h3>{t('answers')}</h3>
      {entries.length === 0 ? <p className="quiet">{found.isPending ? s('loading') : t('none')} {found.isPending ? null : gap.isSuccess && gap.variables.body.text === asked ? <span role="status">{t('gapFiled')}</span>
        : <button type="button" className="link-like" disabled={gap.isPending} onClick={() => gap.mutate({ body: { text: asked } })}>{t('noneFile')}</button>}</p> : null}
      {gap.error ? <Failure error={gap.error} /> : null}
      {entries.map((entry) => <EntryCard key={entry.id} entry={entry} cited={cited.includes(entry.id)} capKey={keys && citable.includes(entry) ? `Ctrl ${citable.indexOf(entry) + 1}` : ''} toggle={() => toggle(entry)} />)}
    </section>
  )
}

function EntryCard({ entry, cited, capKey, toggle }: { entry: FoundEntry; cited: boolean; capKey: string; toggle: () => void }) {
  const t = useCitingWords()
  const [whole, setWhole] = useState(false)
  const [wrong, setWrong] = useState(false)
  const passage = entry.found?.passage
  const validity = entry.expired ? t('expired') : entry.validTo ? t('validUntil', { day: entry.validTo }) : t('always')
  return (
    <article className={cited ? 'know-card chosen' : 'know-card'}>
      <p className="entry-question"><Spans text={entry.question} marks={entry.found?.question ?? []} /></p>
      {whole || !passage ? <p className="running">{entry.answer}</p> : <p className="running clipped">{passage.cutBefore ? '…' : ''}<Spans text={passage.text} marks={passage.marks} />{passage.cutAfter ? '…' : ''}</p>}
      <p className="quiet">{entry.unitName} · <span className={entry.expired ? 'entry-expired' : undefined}>{validity}</span>{entry.flagged ? <span className="chip chip-near">{t('flagged')}</span> : null} · {t('used', { n: entry.citedCount })}{whole && entry.basis ? ` · ${t('basis')}：${entry.basis}` : ''}</p>
      <p className="entry-acts">
        <Button size="small" type={cited ? 'primary' : 'default'} aria-pressed={cited} disabled={entry.expired} onClick={toggle}>{cited ? t('cited') : t('cite')}{capKey ? <> <KeyCap>{capKey}</KeyCap></> : null}</Button>
        <button type="button" className="link-like again" aria-expanded={whole} onClick={() => setWhole(!whole)}>{whole ? t('less') : t('whole')}</button>
        <button type="button" className="link-like again" onClick={() => setWrong(true)}>{t('correct')}</button>
        {wrong ? <CorrectionForm entryId={entry.id} question={entry.question} close={() => setWrong(false)} /> : null}
      </p>
    </article>
  )
}
