/** 案卷: what is known, who was asked, what was decided, what came of it. */
import { Link } from 'react-router'
import { getPanel, uploadPanelFile } from '#contract/panel.ts'
import { Asked } from '#web/shared/states.tsx'
import { momentText } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { CollectForms } from './collect-forms.tsx'
import { FileRow } from './file-row.tsx'
import { MatterLine } from './matter-line.tsx'
import { MatterMoves } from './matter-moves.tsx'
import { NOTE_WORDS, RESOLUTION_WORDS, usePanelWords } from './panel-words.ts'

export function MatterDossier({ panelId }: { panelId: string }) {
  const t = usePanelWords()
  const say = useSay()
  const language = useLanguage()
  const asked = useQueryOf(getPanel, { params: { panelId } })
  return (
    <Asked query={asked} rows={8}>{(m) => (
      <article className="panel-dossier" aria-label={m.title}>
        <h2>{m.title}</h2>
        <p><MatterLine matter={m} /></p>
        <p className="running">{m.summary}</p>
        <p className="quiet">{t('listedBy', { name: m.listedByName })} · {momentText(m.listedAt, language)}</p>
        <MatterMoves matter={m} />
        {m.ticketList.length > 0 ? <section><h3>{t('ticketsOf')}</h3><ul>{m.ticketList.map((one) => <li key={one.id}><Link to={`/tickets/${one.id}`}>{one.number}</Link> {one.title}</li>)}</ul></section> : null}
        {m.decided.length > 0 ? <section><h3>{t('decided')}</h3><ul>{m.decided.map((one) => <li key={one.meetingId}><strong>{one.heldOn} {say(RESOLUTION_WORDS[one.resolution])}</strong> {[one.ownerUnitName, one.dueOn && t('due', { day: one.dueOn }), one.recheckOn && t('recheck', { day: one.recheckOn })].filter(Boolean).join(' · ')}<p className="running">{one.text}</p></li>)}</ul></section> : null}
        {m.report ? <section><h3>{t('result')}</h3><p className="running">{m.report}</p></section> : null}
        {m.feedback ? <section><h3>{t('feedback')}</h3><p className="running">{m.feedback}</p></section> : null}
        {m.opinions.length > 0 ? <section><h3>{t('opinion')}</h3><ul>{m.opinions.map((one) => (
          <li key={one.id}><strong>{one.unitName}</strong> {one.overdue ? <span className="chip chip-critical">{t('overdue')}</span> : null} <span className="quiet">{t('due', { day: one.dueOn })}</span><p className="running">{one.question}</p>{one.answer ? <p className="running panel-said">{one.answer}</p> : null}</li>))}</ul></section> : null}
        <section>
          <h3>{t('dossier')}</h3>
          {m.notes.length === 0 ? <p className="quiet">{t('noNotes')}</p> : <ul>{m.notes.map((one) => <li key={one.id}><span className="quiet">{say(NOTE_WORDS[one.kind])}{one.unitName ? ` · ${one.unitName}` : ''} · {one.byName} · {momentText(one.at, language)}</span><p className="running">{one.text}</p></li>)}</ul>}
          <FileRow files={m.files} label={t('upload')} endpoint={m.mayCollect ? { ...uploadPanelFile, path: `/api/panel/matters/${m.id}/files` } : undefined} />
        </section>
        <CollectForms panelId={m.id} />
      </article>
    )}</Asked>
  )
}
