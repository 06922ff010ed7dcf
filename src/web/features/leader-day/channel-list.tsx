/** 渠道: marked when it went out, its reach when it is known. */
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { markChannel, type SessionDetail } from '#contract/leader-day.ts'
import { Failure } from '#web/shared/states.tsx'
import { momentText } from '#web/shared/time.ts'
import { useCall } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useLeaderWords } from './leader-day-words.ts'
import { useLeaderChanged } from './use-leader-changed.ts'

type Props = { session: SessionDetail; phase: 'before' | 'after' }
export function ChannelList({ session: s, phase }: Props) {
  const t = useLeaderWords()
  const [other, setOther] = useState('')
  const names = [...new Set([...s.channelNames, ...s.channels.filter((one) => one.phase === phase).map(({ channel }) => channel)])]
  return (
    <section>
      <h3>{t('channels')}</h3>
      <ul className="leader-channels">{names.map((name) => <ChannelRow key={name} session={s} phase={phase} name={name} />)}</ul>
      {s.mayEdit && s.state !== 'cancelled' ? <p className="leader-acts"><Input aria-label={t('otherChannel')} placeholder={t('otherChannel')} maxLength={60} className="leader-short" value={other} onChange={(event) => setOther(event.target.value)} />{other.trim() ? <ChannelRow session={s} phase={phase} name={other.trim()} onDone={() => setOther('')} bare /> : null}</p> : null}
      {s.reach > 0 ? <p className="quiet">{t('reachSum', { n: s.reach.toLocaleString() })}</p> : null}
    </section>
  )
}

function ChannelRow({ session: s, phase, name, bare, onDone }: Props & { name: string; bare?: boolean; onDone?: () => void }) {
  const t = useLeaderWords()
  const language = useLanguage()
  const changed = useLeaderChanged()
  const there = s.channels.find((one) => one.phase === phase && one.channel === name)
  const [link, setLink] = useState(there?.link ?? '')
  const [reach, setReach] = useState<number | null>(there?.reach ?? null)
  const mark = useCall(markChannel, () => { onDone?.(); changed() })
  const send = () => mark.mutate({ params: { sessionId: s.id }, body: { phase, channel: name, ...(link ? { link } : {}), ...(reach === null ? {} : { reach }) } })
  const inside = (
    <>
      {bare ? null : <strong>{name}</strong>}
      {there ? <span className="quiet">{momentText(there.announcedAt, language)} {there.byName}</span> : null}
      {s.mayEdit && there ? <><Input aria-label={`${t('link')}：${name}`} placeholder={t('link')} type="url" className="leader-short" value={link} onChange={(event) => setLink(event.target.value)} /><InputNumber aria-label={`${t('reach')}：${name}`} placeholder={t('reach')} min={0} precision={0} value={reach} onChange={setReach} /></> : there?.reach ? <span>{there.reach.toLocaleString()}</span> : null}
      {s.mayEdit && s.state !== 'cancelled' ? <Button size="small" loading={mark.isPending} aria-label={`${there ? t('saveReach') : t('mark')}：${name}`} onClick={send}>{there ? t('saveReach') : t('mark')}</Button> : null}
      {mark.error ? <Failure error={mark.error} /> : null}
    </>
  )
  return bare ? inside : <li>{inside}</li>
}
