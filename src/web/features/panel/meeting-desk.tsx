/** 研判会: the list, one meeting, or a new one. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { listMeetings, planMeeting } from '#contract/panel.ts'
import { Asked, Empty, Failure } from '#web/shared/states.tsx'
import { centerDay, timeText } from '#web/shared/time.ts'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { MeetingPage } from './meeting-page.tsx'
import { MEETING_WORDS, usePanelWords } from './panel-words.ts'
import { usePanelChanged } from './use-panel-changed.ts'

const DAY = 86_400_000

export function MeetingDesk() {
  const t = usePanelWords()
  const say = useSay()
  const language = useLanguage()
  const [params, setParams] = useSearchParams()
  const [planning, setPlanning] = useState(false)
  const asked = useQueryOf(listMeetings, {}, { refetchInterval: 60_000 })
  const open = (id: string) => setParams({ view: 'meetings', meeting: id })
  const meeting = params.get('meeting')
  if (meeting) return <MeetingPage key={meeting} meetingId={meeting} back={() => setParams({ view: 'meetings' })} />
  return (
    <Asked query={asked} rows={6}>{({ items, mayRun, ledBy }) => (
      <>
        <div className="panel-bar"><p className="quiet">{ledBy ? t('led', { who: ledBy }) : ''}</p>{mayRun && !planning ? <Button type="primary" onClick={() => setPlanning(true)}>{t('plan')}</Button> : null}</div>
        {planning ? <PlanForm close={() => setPlanning(false)} onDone={open} ledBy={ledBy} /> : null}
        {items.length === 0 ? <Empty>{t('meetingNone')}</Empty> : (
          <ul className="panel-list panel-meetings">{items.map((m) => (
            <li key={m.id}><button type="button" className="panel-row" onClick={() => open(m.id)}><strong>{m.heldOn} {timeText(m.startsAt, language)} · {m.place}</strong><span><span className="chip">{say(MEETING_WORDS[m.state])}</span> <span className="quiet">{m.chair} · {t('matterCount', { resolved: m.resolved, n: m.matters })}</span></span></button></li>))}
          </ul>)}
      </>)}</Asked>
  )
}

function PlanForm({ close, onDone, ledBy }: { close: () => void; onDone: (id: string) => void; ledBy: string }) {
  const t = usePanelWords()
  const changed = usePanelChanged()
  const [day, setDay] = useState(() => centerDay(Date.now() + DAY))
  const [time, setTime] = useState('09:00')
  const [place, setPlace] = useState('')
  const [chair, setChair] = useState(ledBy)
  const [members, setMembers] = useState('')
  const plan = useCall(planMeeting, ({ id }) => { changed(); onDone(id) })
  return (
    <form className="panel-plan" onSubmit={(event) => { event.preventDefault(); plan.mutate({ body: { startsAt: new Date(`${day}T${time}:00+08:00`).toISOString(), place, chair, members: members.split(/[、,，]+/).map((one) => one.trim()).filter(Boolean) } }) }}>
      <label>{t('start')} <span><input type="date" className="panel-date" value={day} onChange={(event) => setDay(event.target.value)} /> <input type="time" aria-label={`${t('start')} 2`} className="panel-date" value={time} onChange={(event) => setTime(event.target.value)} /></span></label>
      <label>{t('place')} <Input value={place} maxLength={200} onChange={(event) => setPlace(event.target.value)} /></label>
      <label>{t('chair')} <Input value={chair} maxLength={60} onChange={(event) => setChair(event.target.value)} /></label>
      <label>{t('members')} <Input value={members} onChange={(event) => setMembers(event.target.value)} /></label>
      <span><Button htmlType="submit" type="primary" disabled={!day || !time || !place.trim() || !chair.trim()} loading={plan.isPending}>{t('plan')}</Button> <Button onClick={close}>{t('cancel')}</Button></span>
      {plan.error ? <Failure error={plan.error} /> : null}
    </form>
  )
}
