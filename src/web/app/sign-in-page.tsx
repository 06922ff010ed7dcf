import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, Navigate, useLocation } from 'react-router'
import { publicInfo } from '#contract/desk.ts'
import { demoAccounts, signIn, whoAmI, type Me } from '#contract/people.ts'
import { rememberCsrf } from '../shared/call.ts'
import { useSharedWords } from '../shared/shared-words.ts'
import { Failure } from '../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../shared/use-call.ts'
import { speak, useLanguage } from '../shared/words.ts'
import { useAppWords } from './app-words.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { homeOf } from './pages.ts'

export function SignInPage() {
  const t = useAppWords()
  const s = useSharedWords()
  const language = useLanguage()
  const client = useQueryClient()
  const back = (useLocation().state as { back?: string } | null)?.back
  const info = useQueryOf(publicInfo, {}, { staleTime: Infinity })
  const demo = useQueryOf(demoAccounts, {}, { staleTime: Infinity })
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [me, setMe] = useState<Me>()
  const enter = useCall(signIn, (who) => { client.clear(); rememberCsrf(who.csrf); client.setQueryData(keyOf(whoAmI, {}), who); setMe(who) })
  if (me) return <Navigate to={back ?? homeOf(me.roles)} replace />
  return (
    <div className="sign-in">
      <header className="sign-in-head" style={{ '--look': info.data?.color ?? '#0b57a8' } as React.CSSProperties}>
        <span className="top-mark" aria-hidden="true" />
        <div><h1>{info.data?.title ?? '12345'}</h1><p>{info.data?.subtitle}</p></div>
        {info.data?.generated ? <span className="generated" title={s('generatedHint')}>{s('generated')}</span> : null}
        <span className="top-space" />
        <button type="button" title={t('language')} onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}>{t('other')}</button>
      </header>
      <main className="sign-in-body">
        <form onSubmit={(event) => { event.preventDefault(); enter.mutate({ body: { username, password } }) }}>
          <h2>{t('signIn')}</h2>
          <label htmlFor="username">{t('username')}</label>
          <Input id="username" autoFocus autoComplete="username" size="large" value={username} onChange={(event) => setUsername(event.target.value)} />
          <label htmlFor="password">{t('password')}</label>
          <Input.Password id="password" autoComplete="current-password" size="large" value={password} onChange={(event) => setPassword(event.target.value)} />
          <Button type="primary" size="large" block htmlType="submit" loading={enter.isPending} disabled={!username.trim() || !password}>{t('signIn')}</Button>
          {enter.error ? <Failure error={enter.error} /> : <p className="quiet">{t('passwordWrongHint')}</p>}
          <Link to="/progress">{t('progress')}</Link>
          <Link to="/ask">{t('ask')}</Link>
        </form>
        {demo.data?.accounts.length ? (
          <DemoAccounts accounts={demo.data.accounts} password={demo.data.password ?? ''} choose={(name) => { setUsername(name); setPassword(demo.data.password ?? '') }} />
        ) : null}
      </main>
    </div>
  )
}
