/** 上报恶意来电: with the outcome, while it is fresh; the shift leader decides. */
import { Input, Select } from 'antd'
import { useState } from 'react'
import { reportNuisance } from '#contract/telephony-handling.ts'
import { NUISANCE_KINDS, type NuisanceKind } from '#domain/telephony/nuisance.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { useSay } from '../../shared/words.ts'
import { KIND_WORDS, useNuisanceWords } from './nuisance-words.ts'

export function NuisanceReport({ callId, note, back }: { callId: string; note: () => void; back: () => void }) {
  const t = useNuisanceWords()
  const say = useSay()
  const [kind, setKind] = useState<NuisanceKind>('harassment')
  const [words, setWords] = useState('')
  const report = useCall(reportNuisance, note)
  return (
    <form className="nuisance-report" aria-label={t('report')} onSubmit={(event) => { event.preventDefault(); if (words.trim()) report.mutate({ body: { callId, kind, note: words.trim() } }) }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); back() } }}>
      <b>{t('report')}</b>
      <Select size="small" aria-label={t('kind')} value={kind} options={NUISANCE_KINDS.map((value) => ({ value, label: say(KIND_WORDS[value]) }))} onChange={setKind} />
      <Input autoFocus size="small" aria-label={t('noteHint')} placeholder={t('noteHint')} maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} />
      <button type="submit" disabled={!words.trim() || report.isPending}>{t('send')}</button><button type="button" onClick={note}>{t('only')}</button><button type="button" onClick={back}>{t('back')}</button>
      {report.error ? <Failure error={report.error} /> : null}
    </form>
  )
}
