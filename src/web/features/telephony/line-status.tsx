import { useEffect, useRef } from 'react'
import { useSay } from '../../shared/words.ts'
import { LINE_WORDS, PROBLEM_WORDS, usePhoneWords } from './phone-words.ts'
import type { Phone } from './use-phone.tsx'

/** 话机: registered or not, what is wrong with the microphone, sound and, at a video seat, the picture. */
export function LineStatus({ phone: { seat, line, current } }: { phone: Phone }) {
  const t = usePhoneWords()
  const say = useSay()
  if (seat.state === 'off') return null
  const { news, elsewhere } = line
  // Two tabs show the same call; one of them rings.
  if (elsewhere) return <span className="phone-line" role="status">{t('elsewhere')}</span>
  if (seat.engine !== 'asterisk') return null
  return (
    <>
      <span className={current && news.state === 'ready' ? 'unseen' : `phone-line line-${news.state}`} role="status">{say(LINE_WORDS[news.state])}</span>
      {news.state === 'refused' ? <button type="button" onClick={() => void line.open().catch(() => undefined)}>{t('redial')}</button> : null}
      {news.problem ? <p className="phone-problem" role="alert">{say(PROBLEM_WORDS[news.problem])}</p> : null}
      {news.hasVideo ? <div className="phone-video"><Playing stream={news.remote} label={t('videoThem')} picture /><Playing stream={news.local} label={t('videoYou')} picture mute /></div>
        : <Playing stream={news.remote} label={t('bar')} />}
    </>
  )
}

function Playing({ stream, label, picture, mute }: { stream: MediaStream | undefined; label: string; picture?: boolean; mute?: boolean }) {
  const place = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  useEffect(() => { if (place.current) place.current.srcObject = stream ?? null }, [stream])
  return picture ? <video ref={place} autoPlay playsInline muted={mute} aria-label={label} /> : <audio ref={place} autoPlay aria-label={label} />
}
