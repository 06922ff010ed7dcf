import { PhoneOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { uuidv7 } from 'uuidv7'
import { dialOut } from '#contract/telephony-handling.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { usePhoneWords } from './phone-words.ts'
import { usePhone } from './use-phone.tsx'

/** 拨打 a ticket's person or a missed call: the platform knows the number, this screen does not. */
export function DialButton({ ticketId, callBackOf, primary }: { ticketId: string; callBackOf?: string; primary?: boolean }) {
  const t = usePhoneWords()
  const phone = usePhone()
  const dial = useCall(dialOut)
  const can = phone?.seat.abilities.includes('dial') === true && !dial.isPending
  const go = () => { if (can) dial.mutate({ body: { id: uuidv7(), ticketId, ...(callBackOf === undefined ? {} : { callBackOf }) } }) }
  useKeys([{ key: 'F4', word: { zh: '拨打', en: 'call' }, run: go, off: !can }])
  if (!phone || phone.seat.engine === 'manual') return null
  return (
    <span className="dial-out">
      <Button size={primary ? 'middle' : 'small'} type={primary ? 'primary' : 'default'} icon={<PhoneOutlined aria-hidden />} disabled={!can} loading={dial.isPending} title={can ? t('dialNote') : t('dialOff')} onClick={go}>{t('dial')} <KeyCap>F4</KeyCap></Button>
      {dial.error ? <Failure error={dial.error} /> : null}
    </span>
  )
}
