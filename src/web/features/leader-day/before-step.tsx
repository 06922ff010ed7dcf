import { Button, Input } from 'antd'
import { useState } from 'react'
import { changeSession, type SessionDetail } from '#contract/leader-day.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { ChannelList } from './channel-list.tsx'
import { useLeaderWords } from './leader-day-words.ts'
import { useLeaderChanged } from './use-leader-changed.ts'

/** 预告: the text, then channel by channel. */
export function BeforeStep({ session: s }: { session: SessionDetail }) {
  const t = useLeaderWords()
  const changed = useLeaderChanged()
  const [text, setText] = useState(s.announcement ?? s.announcementDraft)
  const save = useCall(changeSession, changed)
  const mayWrite = s.mayEdit && (s.state === 'planned' || s.state === 'announced')
  return (
    <div className="leader-step">
      <section>
        <h3>{t('announcement')}</h3>
        {mayWrite ? (
          <>
            <Input.TextArea aria-label={t('announcement')} maxLength={2000} autoSize={{ minRows: 4 }} value={text} onChange={(event) => setText(event.target.value)} />
            <p className="leader-acts"><Button type={s.announcement ? 'default' : 'primary'} disabled={!text.trim() || text === s.announcement} loading={save.isPending} onClick={() => save.mutate({ params: { sessionId: s.id }, body: { version: s.version, announcement: text } })}>{t('saveText')}</Button><Button onClick={() => setText(s.announcementDraft)}>{t('fromTemplate')}</Button></p>
          </>) : <p className="running">{s.announcement ?? '—'}</p>}
        {save.error ? <Failure error={save.error} /> : null}
      </section>
      <ChannelList session={s} phase="before" />
    </div>
  )
}
