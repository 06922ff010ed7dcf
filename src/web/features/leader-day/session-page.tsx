/** One session in three steps: the one it stands in is open. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { getSession, moveSession, type SessionDetail } from '#contract/leader-day.ts'
import { DeskTabs } from '#web/shared/desk-tabs.tsx'
import { Asked, Failure } from '#web/shared/states.tsx'
import { timeText } from '#web/shared/time.ts'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { AfterStep } from './after-step.tsx'
import { BeforeStep } from './before-step.tsx'
import { DuringStep } from './during-step.tsx'
import { HALF_WORDS, MOVE_WORDS, STATE_WORDS, useLeaderWords } from './leader-day-words.ts'
import { useLeaderChanged } from './use-leader-changed.ts'
import '#web/shared/queue-list.css'

export function SessionPage({ sessionId, back }: { sessionId: string; back: () => void }) {
  const t = useLeaderWords()
  const asked = useQueryOf(getSession, { params: { sessionId } }, { refetchInterval: 20_000 })
  return <><p><Button type="link" onClick={back}>← {t('back')}</Button></p><Asked query={asked} rows={8}>{(session) => <Session session={session} />}</Asked></>
}

const STEPS = { before: BeforeStep, during: DuringStep, after: AfterStep }
type Step = keyof typeof STEPS
const stepOf = ({ state }: SessionDetail): Step => (state === 'open' ? 'during' : ['held', 'coordinated', 'published'].includes(state) ? 'after' : 'before')

function Session({ session: s }: { session: SessionDetail }) {
  const t = useLeaderWords()
  const say = useSay()
  const language = useLanguage()
  const [chosen, setChosen] = useState<Step>()
  const step = chosen ?? stepOf(s)
  const Content = STEPS[step]
  return (
    <article className="leader-session">
      <header>
        <h2>{s.leaderName}{s.unitName ? ` · ${s.unitName}` : ''} <span className="chip">{say(STATE_WORDS[s.state])}</span></h2>
        <p>{s.day} {say(HALF_WORDS[s.half])} {timeText(s.startsAt, language)}–{timeText(s.endsAt, language)} · {s.scope}{s.seat ? ` · ${s.seat}` : ''}</p>
        <p className="quiet">{[s.ruleName, s.chosenFor ? `${t('chosenFor')}：${s.chosenFor}` : '', s.agents.length ? `${t('agents')}：${s.agents.map(({ name }) => name).join('、')}` : '', s.cancelReason].filter(Boolean).join(' · ')}</p>
        <Moves session={s} onMoved={() => setChosen(undefined)} />
      </header>
      <DeskTabs label={t('title')} tabs={[{ id: 'before' as const, name: t('stepBefore'), count: undefined }, { id: 'during' as const, name: t('stepDuring'), count: s.ticketList.length || undefined }, { id: 'after' as const, name: t('stepAfter'), count: s.taskList.length || undefined }]} chosen={step} onChoose={setChosen} panelId="leader-step" />
      <div id="leader-step" role="tabpanel" tabIndex={0} aria-label={t(step === 'before' ? 'stepBefore' : step === 'during' ? 'stepDuring' : 'stepAfter')}><Content session={s} /></div>
    </article>
  )
}

/** The meeting has its own form, where owners and dates are. */
function Moves({ session: s, onMoved }: { session: SessionDetail; onMoved: () => void }) {
  const t = useLeaderWords()
  const say = useSay()
  const changed = useLeaderChanged()
  const [cancelling, setCancelling] = useState(false)
  const [reason, setReason] = useState('')
  const move = useCall(moveSession, () => { setCancelling(false); onMoved(); changed() })
  const go = (one: SessionDetail['abilities'][number]) => move.mutate({ params: { sessionId: s.id }, body: { move: one, version: s.version, ...(one === 'cancel' ? { reason } : {}) } })
  return (
    <>
      <p className="leader-acts">{s.abilities.filter((one) => one !== 'coordinate').map((one, i) => <Button key={one} {...(one === 'cancel' ? { danger: true } : i === 0 ? { type: 'primary' as const } : {})} loading={move.isPending} onClick={() => (one === 'cancel' ? setCancelling(true) : go(one))}>{say(MOVE_WORDS[one])}</Button>)}</p>
      {cancelling ? <p className="leader-acts"><Input aria-label={t('reason')} placeholder={t('reason')} maxLength={300} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} /><Button danger disabled={!reason.trim()} onClick={() => go('cancel')}>{say(MOVE_WORDS.cancel)}</Button><Button onClick={() => setCancelling(false)}>{t('cancel')}</Button></p> : null}
      {move.error ? <Failure error={move.error} /> : null}
    </>
  )
}
