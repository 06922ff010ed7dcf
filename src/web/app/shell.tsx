/** The frame of every signed-in page: bar, content, key help, jump. */
import { Suspense, useState } from 'react'
import { Outlet, useLocation, useNavigate, useNavigation } from 'react-router'
import { isWorker } from '#domain/people/actor.ts'
import { NoticeStrip } from '../features/supervision/notice-strip.tsx'
import { PhoneBar } from '../features/telephony/phone-bar.tsx'
import { PhoneProvider } from '../features/telephony/use-phone.tsx'
import { PhonePop } from '../features/telephony/phone-pop.tsx'
import { useKeys } from '../shared/keyboard.ts'
import { useLive } from '../shared/live.ts'
import { useMe } from '../shared/session.ts'
import { Loading, NoPermission } from '../shared/states.tsx'
import { useAppWords } from './app-words.ts'
import { JumpBox } from './jump-box.tsx'
import { KeyHelp } from './key-help.tsx'
import { homeOf, mayOpen } from './pages.ts'
import { TopBar } from './top-bar.tsx'

export function Shell() {
  const t = useAppWords()
  const navigate = useNavigate()
  const { state } = useNavigation()
  const { pathname } = useLocation()
  const me = useMe()
  useLive(isWorker(me.roles))
  const [jumping, setJumping] = useState(false)
  const [helping, setHelping] = useState(false)
  useKeys([
    { key: 'Ctrl+K', word: { zh: '跳到工单、知识、页面', en: 'jump to tickets, entries, pages' }, run: () => setJumping(true), everywhere: true },
    { key: '/', word: { zh: '搜索', en: 'search' }, run: () => focusSearch(() => void navigate('/tickets')), everywhere: true },
    { key: '?', word: { zh: '显示按键', en: 'show the keys' }, run: () => setHelping(true), everywhere: true },
  ])
  return (
    <PhoneProvider><div className="shell">
      <a className="skip" href="#content">{t('skip')}</a>
      <TopBar onJump={() => setJumping(true)} onHelp={() => setHelping(true)} />
      <div><PhoneBar /><PhonePop />{isWorker(me.roles) && pathname === homeOf(me.roles) && <NoticeStrip />}</div>
      <main id="content" tabIndex={-1} aria-busy={state === 'loading'}>{mayOpen(pathname, me.roles) ? <Suspense fallback={<Loading />}><Outlet /></Suspense> : <NoPermission />}</main>
      {jumping ? <JumpBox close={() => setJumping(false)} /> : null}
      {helping ? <KeyHelp close={() => setHelping(false)} /> : null}
    </div></PhoneProvider>
  )
}

/** `/` goes to the search field of the page, marked with data-search, or to the search page. */
function focusSearch(elsewhere: () => void) {
  const field = document.querySelector<HTMLInputElement>('[data-search] input, input[data-search], input[type=search]')
  if (field) field.focus()
  else elsewhere()
}
