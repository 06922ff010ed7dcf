/** One meeting: the agenda before, minutes and resolutions during, follow-up after. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { changeAgenda, changeMeeting, getMeeting, listPanel, moveMeeting, uploadMinutes, type MeetingDetail } from '#contract/panel.ts'
import { Asked, Failure } from '#web/shared/states.tsx'
import { timeText } from '#web/shared/time.ts'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { FileRow } from './file-row.tsx'
import { MEETING_MOVE_WORDS, MEETING_WORDS, RESOLUTION_WORDS, STATE_WORDS, usePanelWords } from './panel-words.ts'
import { ResolveForm } from './resolve-form.tsx'
import { usePanelChanged } from './use-panel-changed.ts'

export function MeetingPage({ meetingId, back }: { meetingId: string; back: () => void }) {
  const t = usePanelWords()
  const asked = useQueryOf(getMeeting, { params: { meetingId } })
  return <div className="panel-meeting"><Button type="link" onClick={back}>← {t('back')}</Button><Asked query={asked} rows={8}>{(meeting) => <Meeting meeting={meeting} />}</Asked></div>
}

function Meeting({ meeting: m }: { meeting: MeetingDetail }) {
  const t = usePanelWords()
  const say = useSay()
  const language = useLanguage()
  const changed = usePanelChanged()
  const move = useCall(moveMeeting, changed)
  const agenda = useCall(changeAgenda, changed)
  const isBefore = m.state === 'planned'
  const next = m.agenda.find(({ resolution }) => resolution === null)
  return (
    <>
      <h2>{m.heldOn} {timeText(m.startsAt, language)} · {m.place} <span className="chip">{say(MEETING_WORDS[m.state])}</span></h2>
      <p className="quiet">{m.chair} · {m.members.join('、')} · {t('matterCount', { resolved: m.resolved, n: m.matters })}</p>
      <p className="panel-moves">{m.abilities.map((one) => <Button key={one} {...(one === 'cancel' ? { danger: true } : { type: 'primary' as const })} loading={move.isPending} onClick={() => move.mutate({ params: { meetingId: m.id }, body: { move: one, version: m.version } })}>{say(MEETING_MOVE_WORDS[one])}</Button>)}</p>
      {move.error ? <Failure error={move.error} /> : null}{agenda.error ? <Failure error={agenda.error} /> : null}
      <h3>{m.state === 'open' ? t('during') : isBefore ? t('before') : t('after')}</h3>
      {m.agenda.length === 0 ? <p className="quiet">{t('agendaNone')}</p> : null}
      <ol className="panel-agenda">{m.agenda.map((row) => (
        <li key={row.panelId}>
          <Link to={`/panel?matter=${row.panelId}`}>{row.title}</Link> <span className="chip">{row.resolution ? say(RESOLUTION_WORDS[row.resolution]) : say(STATE_WORDS[row.state])}</span>
          {row.resolution && m.state === 'closed' ? <span className="chip">{say(STATE_WORDS[row.state])}</span> : null}{row.overdue ? <span className="chip chip-critical">{t('overdue')}</span> : null}
          <span className="quiet"> {[row.ownerUnitName, row.dueOn && t('due', { day: row.dueOn }), row.recheckOn && t('recheck', { day: row.recheckOn })].filter(Boolean).join(' · ')}</span>
          {row.text ? <p className="running">{row.text}</p> : null}
          {m.mayRun && (isBefore || m.state === 'open') && !row.resolution ? <Button size="small" type="link" onClick={() => agenda.mutate({ params: { meetingId: m.id }, body: { remove: [row.panelId] } })} aria-label={`${t('takeOff')}：${row.title}`}>{t('takeOff')}</Button> : null}
          {m.state === 'open' && m.mayRun && row === next ? <ResolveForm key={row.panelId} meetingId={m.id} row={row} /> : null}
        </li>))}
      </ol>
      {m.mayRun && (isBefore || m.state === 'open') ? <AddMatter add={(id) => agenda.mutate({ params: { meetingId: m.id }, body: { add: [id] } })} /> : null}
      {isBefore ? null : <Minutes meeting={m} />}
    </>
  )
}

function AddMatter({ add }: { add: (id: string) => void }) {
  const t = usePanelWords()
  const listed = useQueryOf(listPanel, { query: { state: 'listed' } }).data?.items ?? []
  return <Select aria-label={t('addMatter')} placeholder={t('addMatter')} className="panel-add" showSearch={{ optionFilterProp: 'label' }} value={null} onChange={(id: string | null) => { if (id) add(id) }} options={listed.map(({ id, title }) => ({ value: id, label: title }))} />
}

function Minutes({ meeting: m }: { meeting: MeetingDetail }) {
  const t = usePanelWords()
  const changed = usePanelChanged()
  const [text, setText] = useState(m.minutes ?? '')
  const save = useCall(changeMeeting, changed)
  const mayWrite = m.mayRun && m.state === 'open'
  return (
    <section>
      <h3>{t('minutes')}</h3>
      {mayWrite ? <><Input.TextArea aria-label={t('minutes')} maxLength={20_000} autoSize={{ minRows: 4 }} value={text} onChange={(event) => setText(event.target.value)} /><p className="panel-moves"><Button disabled={!text.trim() || text === m.minutes} loading={save.isPending} onClick={() => save.mutate({ params: { meetingId: m.id }, body: { version: m.version, minutes: text } })}>{t('save')}</Button></p></> : <p className="running">{m.minutes}</p>}
      {save.error ? <Failure error={save.error} /> : null}
      <FileRow files={m.files} label={t('scan')} endpoint={m.mayRun ? { ...uploadMinutes, path: `/api/panel/meetings/${m.id}/files` } : undefined} />
    </section>
  )
}
