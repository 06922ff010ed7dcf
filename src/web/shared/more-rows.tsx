import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useSharedWords } from './shared-words.ts'

/** The end of a list: loads the next page when scrolled into sight; a button for the keyboard. */
export function MoreRows({ more, busy, count, load }: { more: boolean; busy: boolean; count: number; load: () => void }) {
  const t = useSharedWords()
  const mark = useRef<HTMLDivElement>(null)
  const latest = useRef(load)
  latest.current = load
  useEffect(() => {
    if (!more || busy || !mark.current) return
    const eye = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) latest.current() }, { rootMargin: '300px' })
    eye.observe(mark.current)
    return () => eye.disconnect()
  }, [more, busy, count])
  // An empty list says itself what to do.
  if (count === 0 && !more) return null
  return (
    <div ref={mark} className="more-rows">
      {more ? <Button type="text" size="small" loading={busy} onClick={load}>{busy ? t('loading') : t('more')}</Button> : <span className="quiet">{t('listEnd', { n: count })}</span>}
    </div>
  )
}
