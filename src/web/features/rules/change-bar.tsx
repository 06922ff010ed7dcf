/** Changes not yet in force: preview what they bring about, then apply them as a new version with a note. */
import { Alert, App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { applyRules, getRules, previewRules } from '#contract/rules.ts'
import { Failure } from '#web/shared/states.tsx'
import { keyOf, useCall } from '#web/shared/use-call.ts'
import type { RuleSection } from './field.ts'
import { useRuleWords } from './rule-words.ts'
import type { Draft } from './use-draft.ts'

type Props = { section: RuleSection; draft: Draft; versionId: string; onApplied: () => void; onDiscard: () => void }

export function ChangeBar({ section, draft, versionId, onApplied, onDiscard }: Props) {
  const t = useRuleWords()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const [note, setNote] = useState('')
  const preview = useCall(previewRules)
  const apply = useCall(applyRules, () => {
    void cache.invalidateQueries({ queryKey: keyOf(getRules).slice(0, 1) })
    void message.success(t('applied'))
    preview.reset()
    onApplied()
  })
  const stale = draft.basedOn !== versionId
  const seen = preview.data
  const change = { section, value: draft.value }
  return (
    <div className="rule-bar" role="region" aria-label={t('pending')}>
      <strong>{t('pending')}</strong><span className="quiet">{stale ? t('stale') : t('kept')}</span>
      <span className="rule-apart"><Button onClick={onDiscard}>{t('discard')}</Button><Button type="primary" loading={preview.isPending} onClick={() => preview.mutate({ body: change })}>{t('preview')}</Button></span>
      {preview.error ? <Failure error={preview.error} /> : null}
      <Modal open={seen !== undefined} title={t('previewTitle')} width={720} onCancel={() => preview.reset()} okText={t('apply')} cancelText={t('cancel')}
        okButtonProps={{ disabled: !seen || seen.problems.length > 0 || seen.changes.length === 0 || note.trim() === '', loading: apply.isPending }}
        onOk={() => apply.mutate({ body: { ...change, basedOn: versionId, note: note.trim() } })}>
        {seen ? (
          <div className="rule-preview">
            {stale ? <Alert type="warning" showIcon title={t('outdated')} /> : null}
            {seen.problems.length ? <><h3>{t('problems')}</h3><ul className="rule-wrong">{seen.problems.map((problem) => <li key={problem}>{problem}</li>)}</ul></> : null}
            {seen.changes.length ? <><h3>{t('changes')}</h3><ul>{seen.changes.map((line) => <li key={line}>{line}</li>)}</ul></> : <p>{t('nothing')}</p>}
            <p>{t('running', { n: seen.runningTickets })}</p>
            <label htmlFor="rule-note">{t('note')}</label>
            <Input id="rule-note" maxLength={300} value={note} placeholder={t('notePlaceholder')} onChange={(event) => setNote(event.target.value)} />
            {apply.error ? <Failure error={apply.error} /> : null}
          </div>
        ) : null}
      </Modal>
    </div>
  )
}
