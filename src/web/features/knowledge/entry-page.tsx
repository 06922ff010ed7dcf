import { App, Button } from 'antd'
import { useState } from 'react'
import { getEntry, type EntryDetail } from '#contract/knowledge.ts'
import { judgeEntry, setFavourite } from '#contract/knowledge-use.ts'
import { filledRules } from '#domain/knowledge/knowledge-rules.ts'
import { Asked, Failure } from '#web/shared/states.tsx'
import { dayText, momentText } from '#web/shared/time.ts'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { useRules } from '#web/shared/use-rules.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { CorrectionForm } from './correction-form.tsx'
import { DocumentLink } from './document-fields.tsx'
import { EntryMoves } from './entry-moves.tsx'
import { EntryVersions } from './entry-versions.tsx'
import { STATUS_WORDS, useKnowledgeWords } from './knowledge-words.ts'
import { useEntryChanged } from './use-entry-changed.ts'

type Props = { id: string; onEdit: (entry: EntryDetail) => void; onClose: () => void }

export function EntryPage({ id, onEdit, onClose }: Props) {
  const entry = useQueryOf(getEntry, { params: { entryId: id } })
  return <Asked query={entry} rows={8}>{(seen) => <Entry entry={seen} onEdit={onEdit} onClose={onClose} />}</Asked>
}

function Entry({ entry, onEdit, onClose }: { entry: EntryDetail } & Omit<Props, 'id'>) {
  const t = useKnowledgeWords()
  const say = useSay()
  const language = useLanguage()
  const rules = useRules()
  const { message } = App.useApp()
  const changed = useEntryChanged()
  const favour = useCall(setFavourite, () => changed())
  const judge = useCall(judgeEntry, () => changed())
  const [open, setOpen] = useState<'correct' | 'versions'>()
  const category = rules?.categories.find(({ code }) => code === entry.categoryCode)?.name
  const season = rules ? filledRules(rules.knowledge).seasons.find(({ code }) => code === entry.season)?.name : undefined
  const areas = entry.areaCodes.map((code) => rules?.areas.find((area) => area.code === code)?.name ?? code).join('、')
  const params = { entryId: entry.id }
  return (
    <article>
      <h2>{entry.question}</h2>
      <p className="quiet knowledge-meta">
        {[entry.unitName, category, areas, season, entry.validFrom || entry.validTo ? t('valid', { from: entry.validFrom ?? t('open'), to: entry.validTo ?? t('open') }) : t('always')].filter(Boolean).join(' · ')}
        <span className="chip">{t(entry.audience)}</span>
        {entry.status === 'published' ? null : <span className="chip chip-near">{say(STATUS_WORDS[entry.status])}</span>}
        {entry.expired && entry.status === 'published' ? <span className="chip chip-near">{t('expired')}</span> : null}{entry.flagged ? <span className="chip chip-near">{t('flagged')}</span> : null}
      </p>
      {entry.variants.length ? <p className="quiet">{t('variants')}：{entry.variants.join('；')}</p> : null}
      <p className="running knowledge-text">{entry.answer || '—'}</p>
      {entry.basis ? <p className="running"><span className="quiet">{t('basis')}：</span>{entry.basis}</p> : null}
      {entry.documents.length ? <div><h3>{t('documents')}</h3><ul className="knowledge-documents">{entry.documents.map((one, i) => <li key={i}><DocumentLink {...one} />{one.issued ? <span className="quiet"> · {one.issued}</span> : null}</li>)}</ul></div> : null}
      <p className="quiet">{[entry.number ? t('version', { n: entry.number }) : '', t('updated', { time: dayText(entry.updatedAt, language) }), t('cited', { n: entry.citedCount }), entry.openCorrections ? t('corrections', { n: entry.openCorrections }) : ''].filter(Boolean).join(' · ')}</p>
      {entry.status === 'draft' || entry.status.endsWith('review') ? null : (
        <div className="knowledge-acts">
          <Button onClick={() => { void navigator.clipboard.writeText(entry.answer); void message.success(t('copied')) }}>{t('copy')}</Button>
          <Button aria-pressed={entry.favourite} type={entry.favourite ? 'primary' : 'default'} ghost={entry.favourite} loading={favour.isPending} onClick={() => favour.mutate({ params, body: { on: !entry.favourite } })}>{entry.favourite ? t('unfavourite') : t('favourite')}</Button>
          <Button aria-pressed={entry.judged === true} onClick={() => judge.mutate({ params, body: { useful: true } })}>{t('useful')} {entry.usefulCount}</Button>
          <Button aria-pressed={entry.judged === false} onClick={() => judge.mutate({ params, body: { useful: false } })}>{t('useless')} {entry.uselessCount}</Button>
          <Button onClick={() => setOpen('correct')}>{t('correct')}</Button>
          <Button type="text" className="knowledge-close" onClick={onClose}>Esc</Button>
        </div>)}
      {favour.error ?? judge.error ? <Failure error={favour.error ?? judge.error} /> : null}
      {entry.work ? (
        <section className="knowledge-work" aria-label={t('work', { n: entry.work.number })}>
          <h3>{t('work', { n: entry.work.number })}{entry.stage ? <span className="chip">{say(STATUS_WORDS[entry.stage])}</span> : null}</h3>
          <p className="quiet">{t('workBy', { name: entry.work.byName, time: momentText(entry.work.at, language) })}{entry.work.note ? ` · ${entry.work.note}` : ''}</p>
          {entry.work.returnReason ? <p className="light-overdue">{t('returned', { reason: entry.work.returnReason })}</p> : null}
          {entry.number === null ? null : <><p><strong>{entry.work.content.question}</strong></p><p className="running">{entry.work.content.answer}</p></>}
        </section>) : null}
      <EntryMoves entry={entry} onEdit={() => onEdit(entry)} onVersions={() => setOpen('versions')} />
      {open === 'correct' ? <CorrectionForm entryId={entry.id} question={entry.question} close={() => setOpen(undefined)} /> : null}
      {open === 'versions' ? <EntryVersions entry={entry} close={() => setOpen(undefined)} /> : null}
    </article>
  )
}
