/** 知识缺口: what is asked and not found, grouped; one click begins the entry. */
import { Button, DatePicker, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { dismissGap, draftGap, listGaps, type GapGroupView } from '#contract/knowledge-care.ts'
import { useHasRole, useMe } from '#web/shared/session.ts'
import { Asked, Empty, Failure } from '#web/shared/states.tsx'
import { dayText } from '#web/shared/time.ts'
import { UnitPicker } from '#web/shared/unit-picker.tsx'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { GAP_WORDS, useCareWords } from './care-words.ts'
import { useEntryChanged } from './use-entry-changed.ts'

const STATES = ['open', 'drafted', 'closed', 'dismissed'] as const
type State = (typeof STATES)[number]

export function GapList() {
  const t = useCareWords()
  const say = useSay()
  const [state, setState] = useState<State>('open')
  const [days, setDays] = useState<[string, string]>(['', ''])
  const gaps = useQueryOf(listGaps, { query: { state, from: days[0] || undefined, to: days[1] || undefined } }, { keepOld: true })
  return (
    <div className="knowledge-column">
      <p className="quiet">{t('gapsLead')}</p>
      <div className="knowledge-filter">
        <Select<State> aria-label={t('state')} value={state} onChange={setState} style={{ width: 120 }} options={STATES.map((value) => ({ value, label: say(GAP_WORDS[value]) }))} />
        <DatePicker.RangePicker aria-label={t('range')} allowEmpty={[true, true]} placeholder={[t('from'), t('to')]} onChange={(_, texts) => setDays([texts?.[0] ?? '', texts?.[1] ?? ''])} />
        {gaps.data ? <span>{t('groups', gaps.data.counts)}</span> : null}
      </div>
      <Asked query={gaps} rows={8}>{({ groups }) => (groups.length === 0 ? <Empty>{t('gapsNone')}</Empty> : <ul className="gap-rows">{groups.map((group) => <GapRow key={group.id} group={group} />)}</ul>)}</Asked>
    </div>
  )
}

function GapRow({ group }: { group: GapGroupView }) {
  const t = useCareWords()
  const language = useLanguage()
  const me = useMe()
  const isEditor = useHasRole('knowledge_editor')
  const go = useNavigate()
  const changed = useEntryChanged()
  const [asking, setAsking] = useState<'draft' | 'dismiss'>()
  const [unitId, setUnitId] = useState<string | undefined>(isEditor ? undefined : me.unitId)
  const [reason, setReason] = useState('')
  const draft = useCall(draftGap, (entry) => { changed(entry); void go(`/knowledge?entry=${entry.id}`) })
  const dismiss = useCall(dismissGap, () => { changed(); setAsking(undefined) })
  const params = { groupId: group.id }
  const error = draft.error ?? dismiss.error
  return (
    <li>
      <p className="gap-head"><strong>{group.wordings[0]?.text ?? group.title}</strong> <span className="gap-count">{t('times', { n: group.count })}</span></p>
      {group.wordings.length > 1 ? <p className="quiet">{group.wordings.slice(1).map(({ text }) => text).join('；')}</p> : null}
      <p className="quiet">{group.words.slice(0, 6).join(' · ')} · {t('lastAsked', { time: dayText(group.lastAt, language) })}{group.reason ? ` · ${group.reason}` : ''}</p>
      {error && !asking ? <Failure error={error} /> : null}
      <p className="knowledge-acts">
        {group.state === 'open' ? <Button size="small" type="primary" loading={draft.isPending && !asking} onClick={() => (isEditor ? setAsking('draft') : draft.mutate({ params, body: {} }, { onError: () => changed() }))}>{t('draftIt')}</Button> : null}
        {group.state === 'open' && isEditor ? <Button size="small" onClick={() => setAsking('dismiss')}>{t('notNeeded')}</Button> : null}
        {group.entryId ? <Button size="small" onClick={() => void go(`/knowledge?entry=${group.entryId}`)}>{t('openEntry')}</Button> : null}
      </p>
      {asking ? (
        <Modal open title={asking === 'draft' ? t('draftIt') : t('notNeeded')} okText={t('send')} cancelText={t('cancel')} onCancel={() => setAsking(undefined)}
          okButtonProps={{ loading: draft.isPending || dismiss.isPending, disabled: asking === 'draft' ? !unitId : !reason.trim() }}
          onOk={() => (asking === 'draft' ? draft.mutate({ params, body: { unitId } }, { onError: () => changed() }) : dismiss.mutate({ params, body: { reason } }, { onError: () => changed() }))}>
          <p>{group.wordings[0]?.text ?? group.title}</p>
          {asking === 'draft' ? <><label htmlFor="gap-unit">{t('unit')}</label><UnitPicker id="gap-unit" label={t('unit')} value={unitId} onChange={(id?: string) => setUnitId(id)} /></>
            : <><label htmlFor="gap-reason">{t('why')}</label><Input id="gap-reason" autoFocus maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} /></>}
          {error ? <Failure error={error} /> : null}
        </Modal>) : null}
    </li>
  )
}
