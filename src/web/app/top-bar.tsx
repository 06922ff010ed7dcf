import { LogoutOutlined, SearchOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { NavLink } from 'react-router'
import { signOut, whoAmI } from '#contract/people.ts'
import { useMe } from '../shared/session.ts'
import { useSharedWords } from '../shared/shared-words.ts'
import { ROLE_WORDS } from '../shared/ticket-words.ts'
import { keyOf, useCall } from '../shared/use-call.ts'
import { speak, useLanguage, useSay } from '../shared/words.ts'
import { useAppWords } from './app-words.ts'
import { PageLinks } from './page-links.tsx'
import { pagesFor } from './pages.ts'

export function TopBar({ onJump, onHelp }: { onJump: () => void; onHelp: () => void }) {
  const t = useAppWords()
  const s = useSharedWords()
  const say = useSay()
  const language = useLanguage()
  const me = useMe()
  const client = useQueryClient()
  const leave = useCall(signOut, () => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keyOf(whoAmI)[0] })
    client.setQueryData(keyOf(whoAmI, {}), null)
  })
  return (
    <header className="top-bar" style={{ '--look': me.look.color } as React.CSSProperties}>
      <NavLink to="/" className="top-name"><span className="top-mark" aria-hidden="true" />{me.look.title}</NavLink>
      {me.generated ? <span className="generated" title={s('generatedHint')}>{s('generated')}</span> : null}
      <PageLinks key={`${language} ${me.roles.join()}`} pages={pagesFor(me.roles)} />
      <button type="button" className="top-jump" onClick={onJump} title="Ctrl+K"><SearchOutlined aria-hidden /> <span>{t('jumpHint')}</span> <kbd className="key-cap" aria-hidden="true">Ctrl K</kbd></button>
      <span className="top-me" title={`${me.centerName} · ${me.unitName}`}><b>{me.name}</b><span>{me.roles.map((role) => say(ROLE_WORDS[role])).join('、')} · {me.unitName}</span></span>
      <button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} title={`${t('language')}: ${t('other')}`} onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}><span aria-hidden="true">{language === 'en' ? '中' : 'EN'}</span><span className="unseen">{t('other')}</span></button>
      <button type="button" aria-label={t('help')} onClick={onHelp}>?</button>
      <button type="button" aria-label={t('signOut')} title={t('signOut')} onClick={() => leave.mutate({})}><LogoutOutlined aria-hidden /></button>
    </header>
  )
}
