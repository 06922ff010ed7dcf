import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { getEntry, saveEntry, searchEntries, type EntryView } from '#contract/knowledge.ts'
import { Asked, Failure } from '#web/shared/states.tsx'
import { dayText } from '#web/shared/time.ts'
import { keyOf, useCall, useQueryOf } from '#web/shared/use-call.ts'
import { useRules } from '#web/shared/use-rules.ts'
import { useLanguage } from '#web/shared/words.ts'
import { draftOf } from './entry-draft.ts'
import { useKnowledgeWords } from './knowledge-words.ts'

type Props = { id: string; onEdit: ((entry: EntryView) => void) | undefined; onClose: () => void }

export function EntryPage({ id, onEdit, onClose }: Props) {
  const t = useKnowledgeWords()
  const language = useLanguage()
  const rules = useRules()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const entry = useQueryOf(getEntry, { params: { entryId: id } })
  const save = useCall(saveEntry, (answer) => {
    cache.setQueryData(keyOf(getEntry, { params: { entryId: answer.id } }), answer)
    void cache.invalidateQueries({ queryKey: keyOf(searchEntries).slice(0, 1) })
    void message.success(answer.status === 'withdrawn' ? t('withdrawnDone') : t('saved'))
  })
  return (
    <Asked query={entry} rows={8}>
      {(seen) => {
        const category = rules?.categories.find(({ code }) => code === seen.categoryCode)?.name
        const turn = (status: 'published' | 'withdrawn') => save.mutate({ body: { ...draftOf(seen), status } }, { onError: () => void entry.refetch() })
        return (
          <article>
            <h2>{seen.question}</h2>
            <p className="quiet">
              {[seen.unitName, category, seen.validFrom || seen.validTo ? t('valid', { from: seen.validFrom ?? t('open'), to: seen.validTo ?? t('open') }) : t('always')].filter(Boolean).join(' · ')}
              {seen.expired ? <span className="chip chip-near">{t('expired')}</span> : null}{seen.status === 'withdrawn' ? <span className="chip">{t('withdrawn')}</span> : null}
            </p>
            <p className="running knowledge-text">{seen.answer}</p>
            {seen.basis ? <><h3>{t('basis')}</h3><p className="running">{seen.basis}</p></> : null}
            <p className="quiet">{t('version', { n: seen.version + 1 })} · {t('updated', { time: dayText(seen.updatedAt, language) })} · {t('cited', { n: seen.citedCount })}</p>
            {save.error ? <Failure error={save.error} /> : null}
            <div className="knowledge-acts">
              {onEdit ? <Button type="primary" onClick={() => onEdit(seen)}>{t('edit')}</Button> : null}
              <Button onClick={() => { void navigator.clipboard.writeText(seen.answer); void message.success(t('copied')) }}>{t('copy')}</Button>
              {onEdit && seen.status === 'withdrawn' ? <Button loading={save.isPending} onClick={() => turn('published')}>{t('republish')}</Button> : null}
              <Button type="text" className="knowledge-close" onClick={onClose}>Esc</Button>
              {onEdit && seen.status === 'published' ? <span className="knowledge-apart"><Popconfirm title={t('withdrawAsk')} okText={t('withdraw')} cancelText={t('cancel')} onConfirm={() => turn('withdrawn')}><Button danger loading={save.isPending}>{t('withdraw')}</Button></Popconfirm></span> : null}
            </div>
          </article>
        )
      }}
    </Asked>
  )
}
