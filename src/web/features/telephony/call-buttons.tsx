/** What can be done with the call, each with its key. */
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys, type KeyBinding } from '../../shared/keyboard.ts'
import type { Word } from '../../shared/words.ts'
import type { PhonePanel } from './phone-bar.tsx'
import { usePhoneWords } from './phone-words.ts'
import { ONE_KEY, useEmergencyTargets, useOtherTargets } from './use-targets.ts'
import type { Phone } from './use-phone.tsx'

type Button = { key: string; label: string; word: Word; run: () => void; tone?: 'main' | 'danger' | 'small'; pressed?: boolean; title?: string }
type Plain = 'decline' | 'hold' | 'resume' | 'hang_up' | 'join' | 'hand_over' | 'silent'

export function CallButtons({ phone, panel, setPanel }: { phone: Phone; panel: PhonePanel | undefined; setPanel: (panel: PhonePanel | undefined) => void }) {
  const t = usePhoneWords()
  const emergency = useEmergencyTargets()
  const others = useOtherTargets()
  const { current: call, can, ask, answer } = phone
  const callId = call?.id ?? ''
  const muted = call?.legs.find((leg) => leg.mine)?.muted ?? false
  const outsideUp = call?.legs.some(({ role, state }) => (role === 'caller' || role === 'called') && state === 'up') ?? false
  const third = call?.legs.find((leg) => !leg.mine && leg.listens === null && ['colleague', 'unit', 'partner'].includes(leg.role))
  const paused = call?.recordingPaused ?? false
  const plain = (wish: Plain) => () => ask({ wish, callId })
  const toggle = (name: PhonePanel) => () => setPanel(panel === name ? undefined : name)
  const buttons: (Button | false)[] = [
    can('answer') && { key: 'F2', label: t('answer'), word: { zh: '接听', en: 'answer' }, run: answer, tone: 'main' },
    can('decline') && { key: 'F3', label: t('decline'), word: { zh: '不接', en: 'decline' }, run: plain('decline') },
    can('hold') && third === undefined && { key: 'F3', label: t('hold'), word: { zh: '保持', en: 'hold' }, run: plain('hold') },
    can('resume') && third === undefined && { key: 'F3', label: t('resume'), word: { zh: '恢复', en: 'resume' }, run: plain('resume'), tone: 'main' },
    can('mute') && { key: 'Alt+M', label: muted ? t('unmute') : t('mute'), word: { zh: '静音、取消', en: 'mute, unmute' }, run: () => ask({ wish: 'mute', callId, on: !muted }), pressed: muted },
    can('keys') && { key: 'Alt+K', label: t('keys'), word: { zh: '拨号键盘', en: 'keypad' }, run: toggle('keys'), pressed: panel === 'keys' },
    (can('consult') || can('transfer')) && { key: 'F10', label: t('reach'), word: { zh: '咨询、转接', en: 'consult, transfer' }, run: toggle('reach'), pressed: panel === 'reach' },
    can('join') && !outsideUp && { key: 'Alt+L', label: t('join'), word: { zh: '三方通话', en: 'three together' }, run: plain('join') },
    can('hand_over') && { key: 'Alt+O', label: t('handOver'), word: { zh: '转出，自己退出', en: 'hand over and leave' }, run: plain('hand_over') },
    third !== undefined && can('drop') && { key: 'Alt+Q', label: t('drop'), word: { zh: '请第三方退出', en: 'drop the third' }, run: () => ask({ wish: 'drop', callId, legId: third.id }) },
    ...(can('transfer') ? emergency.map((to, at): Button => ({
      key: ONE_KEY[at]!, label: to.number ?? '', title: t('oneKey', { number: to.number ?? '', name: to.name }), word: { zh: `一键转接 ${to.number} ${to.name}`, en: `transfer to ${to.number}` }, tone: 'small',
      run: toggle(`to:${to.code}`), pressed: panel === `to:${to.code}`,
    })) : []),
    can('transfer') && others.length > 0 && { key: 'Alt+6', label: t('others'), title: t('othersHint'), word: { zh: '转专线、便民服务', en: 'transfer to a hotline or utility' }, run: toggle('others'), pressed: panel === 'others', tone: 'small' },
    can('pause_record') && { key: 'Alt+5', label: paused ? t('recordOn') : t('recordOff'), title: paused ? t('recordOnHint') : t('recordOffHint'), word: { zh: '暂停、恢复录音', en: 'stop and go on recording' }, run: () => ask({ wish: 'pause_record', callId, on: !paused }), pressed: paused },
    can('silent') && { key: 'Alt+S', label: t('silent'), title: t('silentHint'), word: { zh: '无声来电：播提示后结束', en: 'nobody speaks: a prompt, then the end' }, run: plain('silent') },
    can('hang_up') && { key: 'F2', label: t('hangUp'), word: { zh: '挂机', en: 'hang up' }, run: plain('hang_up'), tone: 'danger' },
  ]
  const shown = buttons.filter((button) => button !== false)
  useKeys(shown.map(({ key, word, run }): KeyBinding => ({ key, word, run })))
  return (
    <span className="phone-buttons">
      {shown.map(({ key, label, run, tone, pressed, title }) => (
        <button key={label} type="button" className={tone ? `phone-${tone}` : undefined} aria-pressed={pressed} title={title ? `${title}（${key.replace('+', ' ')}）` : undefined} aria-label={tone === 'small' ? title : undefined} disabled={phone.busy} onClick={run}>
          {label} {tone === 'small' ? null : <KeyCap>{key.replace('+', ' ')}</KeyCap>}
        </button>
      ))}
    </span>
  )
}
