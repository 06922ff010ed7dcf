/** 接听后: owners and dates, media, what people said on the phone, the published result. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { changeSession, type SessionDetail } from '#contract/leader-day.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { ChannelList } from './channel-list.tsx'
import { CoordinationForm } from './coordination-form.tsx'
import { useLeaderWords } from './leader-day-words.ts'
import { MediaChoice } from './media-choice.tsx'
import { TaskList } from './task-list.tsx'
import { useLeaderChanged } from './use-leader-changed.ts'

export function AfterStep({ session: s }: { session: SessionDetail }) {
  const t = useLeaderWords()
  const changed = useLeaderChanged()
  const [text, setText] = useState(s.results ?? '')
  const save = useCall(changeSession, changed)
  const mayWrite = s.mayEdit && (s.state === 'held' || s.state === 'coordinated')
  return (
    <div className="leader-step leader-two">
      <section>
        <h3>{t('coordination')}</h3>
        {s.coordination.place ? <p>{s.coordination.place} · {s.coordination.members.join('、')}</p> : null}
        {s.state === 'held' && s.mayEdit ? <CoordinationForm session={s} /> : <TaskList tasks={s.taskList} />}
      </section>
      <section>
        <h3>{t('rates')}</h3>
        <p className="quiet">{t('ratesHint', { called: s.rates.called, tickets: s.rates.tickets })}</p>
        <dl className="leader-rates">{(['responded', 'solved', 'satisfied'] as const).map((one) => <div key={one}><dt>{t(one)}</dt><dd><b>{s.rates[one].rate === null ? '—' : `${Math.round(s.rates[one].rate * 1000) / 10}%`}</b> <span className="quiet">{t('of', { part: s.rates[one].part, of: s.rates[one].of })}</span></dd></div>)}</dl>
      </section>
      <MediaChoice session={s} />
      <section>
        <h3>{t('results')}</h3>
        {mayWrite ? <><Input.TextArea aria-label={t('results')} maxLength={4000} autoSize={{ minRows: 3 }} value={text} onChange={(event) => setText(event.target.value)} /><p className="leader-acts"><Button disabled={!text.trim() || text === s.results} loading={save.isPending} onClick={() => save.mutate({ params: { sessionId: s.id }, body: { version: s.version, results: text } })}>{t('save')}</Button></p></> : <p className="running">{s.results ?? '—'}</p>}
        {save.error ? <Failure error={save.error} /> : null}
      </section>
      {s.state === 'published' || mayWrite ? <ChannelList session={s} phase="after" /> : null}
    </div>
  )
}
