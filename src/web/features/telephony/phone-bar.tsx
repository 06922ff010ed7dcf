/** 软电话条: the seat, the call at it, and what waits. Its buttons are what the switch says can be done. */
import { CustomerServiceOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Failure } from '../../shared/states.tsx'
import { timerText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { CallLine } from './call-line.tsx'
import { CallButtons } from './call-buttons.tsx'
import { KeyPad } from './key-pad.tsx'
import { LineStatus } from './line-status.tsx'
import { OutcomeBox } from './outcome-box.tsx'
import { usePhoneWords } from './phone-words.ts'
import { ReachPanel } from './reach-panel.tsx'
import { SeatState } from './seat-state.tsx'
import { OtherTargets, TransferPanel } from './transfer-panel.tsx'
import { useOtherTargets } from './use-targets.ts'
import { usePhone, type Phone } from './use-phone.tsx'
import './telephony.css'

/** to: a target of the profile, before anything is sent there */
export type PhonePanel = 'reach' | 'keys' | 'others' | `to:${string}`

export function PhoneBar() {
  const phone = usePhone()
  return phone && phone.seat.engine !== 'manual' ? <Bar phone={phone} /> : null
}

function Bar({ phone }: { phone: Phone }) {
  const t = usePhoneWords()
  const [wanted, setPanel] = useState<PhonePanel>()
  const { seat, current, can } = phone
  const needs = wanted === 'keys' ? can('keys') : wanted === 'reach' ? can('consult') || can('transfer') : can('transfer')
  const panel = needs ? wanted : undefined
  const close = () => setPanel(undefined)
  const others = useOtherTargets()
  return (
    <section className="phone" aria-label={t('bar')}>
      <div className={`phone-bar phone-${seat.state}`}>
        <SeatState phone={phone} />
        {current ? <CallLine call={current} /> : null}
        {current ? <CallButtons phone={phone} panel={panel} setPanel={setPanel} /> : null}
        {!current && seat.state === 'wrap_up' ? <WrapUp phone={phone} /> : null}
        <span className="top-space" />
        <LineStatus phone={phone} />
        <Waiting phone={phone} />
        <EngineKind engine={seat.engine} short={current !== undefined} />
      </div>
      {!current && seat.last ? <OutcomeBox call={seat.last} note={phone.note} /> : null}
      {panel === 'reach' && current ? <ReachPanel phone={phone} call={current} close={close} toPlace={(code) => setPanel(`to:${code}`)} /> : null}
      {panel === 'others' && current ? <OtherTargets targets={others} choose={(code) => setPanel(`to:${code}`)} close={close} /> : null}
      {panel?.startsWith('to:') && current ? <TransferPanel key={panel} phone={phone} call={current} target={panel.slice('to:'.length)} close={close} /> : null}
      {panel === 'keys' && current ? <KeyPad press={(keys) => phone.ask({ wish: 'keys', callId: current.id, keys })} close={close} /> : null}
      {phone.error ? <div className="phone-refused"><Failure error={phone.error} /></div> : null}
    </section>
  )
}

/** Said on every screen, in colour and word: nobody shall take a simulated caller for a real one. */
/** @param short while a call needs the room: a real engine's word is read out and not shown */
export function EngineKind({ engine, short = false }: { engine: 'asterisk' | 'simulated' | 'manual'; short?: boolean }) {
  const t = usePhoneWords()
  return <span className={`engine engine-${engine}`} title={engine === 'simulated' ? t('simulatedHint') : engine === 'manual' ? t('manualHint') : undefined}><CustomerServiceOutlined aria-hidden /> {short && engine === 'asterisk' ? <span className="unseen">{t(engine)}</span> : t(engine)}</span>
}

function WrapUp({ phone: { seat, ask } }: { phone: Phone }) {
  const t = usePhoneWords()
  const now = useNow(1000)
  const left = seat.wrapUpUntil ? Math.max(0, Math.ceil((Date.parse(seat.wrapUpUntil) - now) / 1000)) : 0
  const done = () => ask({ wish: 'state', state: 'ready' })
  useKeys([{ key: 'F2', word: { zh: '话后整理完，就绪', en: 'wrap-up done, ready' }, run: done }])
  return <><span className="phone-wrap" role="timer">{t('wrapUp', { seconds: left })}</span><button type="button" onClick={done}>{t('done')} <KeyCap>F2</KeyCap></button></>
}

function Waiting({ phone: { seat } }: { phone: Phone }) {
  const t = usePhoneWords()
  if (seat.state === 'off') return null
  return <span className={seat.longestWaitSeconds > 15 ? 'phone-waiting phone-late' : 'phone-waiting'}>{seat.waiting > 0 ? `${t('waiting', { n: seat.waiting })} · ${t('longest', { time: timerText(seat.longestWaitSeconds * 1000) })}` : t('noneWaiting')}</span>
}
