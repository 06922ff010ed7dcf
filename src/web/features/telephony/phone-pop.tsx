import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useHasRole } from '../../shared/session.ts'
import { usePhone } from './use-phone.tsx'

const isWriting = () => {
  const field = document.activeElement
  return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value.trim() !== ''
}

/** 来电弹屏: a call from outside opens the agent desk as it rings; amid somebody's writing elsewhere it waits until it is answered. */
export function PhonePop() {
  const phone = usePhone()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const hasDesk = useHasRole('agent', 'shift_leader')
  const call = phone?.current
  const opened = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (!phone) return
    // Who opens another page amid a call asked for that page.
    opened.current ??= call && call.state !== 'ringing' ? call.id : ''
    if (!hasDesk || !call || call.direction === 'out' || opened.current === call.id || call.legs.some((leg) => leg.mine && leg.listens !== null)) return
    if (pathname !== '/desk' && call.state === 'ringing' && isWriting()) return
    opened.current = call.id
    if (pathname !== '/desk') void navigate('/desk')
  }, [phone, call, hasDesk, pathname, navigate])
  return null
}
