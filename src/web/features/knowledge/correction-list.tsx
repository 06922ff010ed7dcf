/** 纠错: one's own, or those on one's entries, with their clock; owners decide here. */
import { Button, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { decideCorrection, listCorrections, type CorrectionView } from '#contract/knowledge-care.ts'
import { Light, Remaining } from '#web/shared/light.tsx'
import { useHasRole } from '#web/shared/session.ts'
import { Asked, Empty, Failure } from '#web/shared/states.tsx'
import { momentText } from '#web/shared/time.ts'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { CORRECTION_WORDS, useCareWords } from './care-words.ts'
import { useEntryChanged } from './use-entry-changed.ts'

export function CorrectionList() {
  const t = useCareWords()
  const owns = useHasRole('knowledge_editor', 'unit_handler', 'unit_head')
  const [mine, setMine] = useState<'yes' | 'no'>(owns ? 'no' : 'yes')
  const corrections = useQueryOf(listCorrections, { query: { mine } }, { keepOld: true })
  return (
    <div className="knowledge-column">
      {owns ? <Segmented<'yes' | 'no'> aria-label={t('corrections')} value={mine} onChange={setMine} options={[{ value: 'no', label: t('owned') }, { value: 'yes', label: t('mine') }]} /> : null}
      <Asked query={corrections} rows={8}>{({ items }) => (items.length ? <CorrectionRows items={items} /> : <Empty>{t('correctionsNone')}</Empty>)}</Asked>
    </div>
  )
}

export function CorrectionRows({ items }: { items: readonly CorrectionView[] }) {
  const t = useCareWords()
  const say = useSay()
  const language = useLanguage()
  const changed = useEntryChanged()
  const [refusing, setRefusing] = useState<CorrectionView>()
  const [reason, setReason] = useState('')
  const decide = useCall(decideCorrection, () => { changed(); setRefusing(undefined); setReason('') })
  const onError = { onError: () => changed() }
  return (
    <>
      {decide.error && !refusing ? <Failure error={decide.error} /> : null}
      <ul className="correction-rows">
        {items.map((one) => (
          <li key={one.id}>
            <p><Light light={one.light} bare /> <Link to={`/knowledge?entry=${one.entryId}`}>{one.question}</Link> <span className="chip">{say(CORRECTION_WORDS[one.state])}</span> <Remaining dueAt={one.dueAt} light={one.light} /></p>
            <p className="running">{one.text}</p>
            <p className="quiet">{[one.unitName, t('byAt', { name: one.filedByName, time: momentText(one.filedAt, language) }), one.ticketId ? t('fromCall') : '', one.reason ? t('decided', { name: one.decidedByName ?? '', reason: one.reason }) : ''].filter(Boolean).join(' · ')}</p>
            {one.mayDecide ? <p className="knowledge-acts"><Button type="primary" size="small" loading={decide.isPending && !refusing} onClick={() => decide.mutate({ params: { correctionId: one.id }, body: { accept: true } }, onError)}>{t('accept')}</Button><Button size="small" onClick={() => setRefusing(one)}>{t('refuse')}</Button></p> : null}
          </li>))}
      </ul>
      {refusing ? (
        <Modal open title={t('refuse')} okText={t('send')} cancelText={t('cancel')} okButtonProps={{ disabled: !reason.trim(), loading: decide.isPending }} onCancel={() => setRefusing(undefined)}
          onOk={() => decide.mutate({ params: { correctionId: refusing.id }, body: { accept: false, reason } }, onError)}>
          <p className="running">{refusing.text}</p>
          <label htmlFor="refuse-reason">{t('refuseWhy')}</label><Input.TextArea id="refuse-reason" autoFocus maxLength={500} autoSize={{ minRows: 3 }} value={reason} onChange={(event) => setReason(event.target.value)} />
          {decide.error ? <Failure error={decide.error} /> : null}
        </Modal>) : null}
    </>
  )
}
