/** 红黄灯: shape + word + colour. Calm has no colour of its own. */
import type { Light as LightName } from '#domain/calendar/light.ts'
import { LIGHT_WORDS } from './ticket-words.ts'
import { remainingText } from './time.ts'
import { useNow } from './use-now.ts'
import { useLanguage, useSay } from './words.ts'
import { useSharedWords } from './shared-words.ts'

const SHAPES = {
  calm: <circle cx="6" cy="6" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  near: <path d="M6 1.5 11 10.5H1Z" fill="currentColor" />,
  overdue: <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" fill="currentColor" />,
  paused: <path d="M2.5 2h2.5v8H2.5zM7 2h2.5v8H7z" fill="currentColor" />,
  done: <path d="m1.5 6 3 3 6-6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
} satisfies Record<LightName, React.ReactNode>

export function Light({ light, bare = false }: { light: LightName; bare?: boolean }) {
  const say = useSay()
  const word = say(LIGHT_WORDS[light])
  return (
    <span className={`light light-${light}`} title={word}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden={!bare} role={bare ? 'img' : undefined} aria-label={bare ? word : undefined}>{SHAPES[light]}</svg>
      {bare ? null : <span>{word}</span>}
    </span>
  )
}

/** "还剩 2 小时 10 分" in the colour of its light. */
export function Remaining({ dueAt, light }: { dueAt: string | null; light: LightName }) {
  const language = useLanguage()
  const t = useSharedWords()
  const say = useSay()
  const now = useNow()
  if (!dueAt) return <span className="light light-calm">{t('noDeadline')}</span>
  const still = light === 'paused' || light === 'done'
  return <time className={`light light-${light}`} dateTime={dueAt}>{still ? say(LIGHT_WORDS[light]) : remainingText(dueAt, now, language)}</time>
}
