import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Table } from 'antd'
import { useState } from 'react'
import { listUsers, unlockUser, type UserView } from '#contract/people.ts'
import { useKeys } from '#web/shared/keyboard.ts'
import { useHasRole, useMe } from '#web/shared/session.ts'
import { Failure, Loading } from '#web/shared/states.tsx'
import { ROLE_WORDS } from '#web/shared/ticket-words.ts'
import { momentText } from '#web/shared/time.ts'
import { keyOf, useCall, usePagesOf } from '#web/shared/use-call.ts'
import { useNow, useSettled } from '#web/shared/use-now.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { DUTIES } from './duties.ts'
import './people.css'
import { usePeopleWords } from './people-words.ts'
import { RolesForm } from './roles-form.tsx'
import { UserForm } from './user-form.tsx'

type Open = { what: 'edit'; user?: UserView } | { what: 'roles'; user: UserView }

export function UsersPage() {
  const t = usePeopleWords()
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const me = useMe()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const isSystem = useHasRole('system_admin')
  const isSecurity = useHasRole('security_admin')
  const [text, setText] = useState('')
  const asked = useSettled(text.trim())
  const [open, setOpen] = useState<Open>()
  const pages = usePagesOf(listUsers, { query: { limit: 100, ...(asked ? { text: asked } : {}) } }, { keepOld: true })
  const refresh = () => void cache.invalidateQueries({ queryKey: keyOf(listUsers).slice(0, 1) })
  const unlock = useCall(unlockUser, () => { refresh(); void message.success(t('unlocked')) })
  useKeys([{ key: 'n', word: { zh: '增加用户', en: 'add a user' }, off: !isSystem, run: () => setOpen({ what: 'edit' }) }])
  const duty = DUTIES.find((role) => me.roles.includes(role)) as 'auditor' | undefined
  const isLocked = (user: UserView) => user.lockedUntil !== null && Date.parse(user.lockedUntil) > now
  const stateOf = (user: UserView) => (!user.active ? t('disabled') : isLocked(user) && user.lockedUntil ? t('locked', { time: momentText(user.lockedUntil, language) }) : t('inUse'))
  return (
    <>
      <header className="admin-head"><h1>{t('users')}</h1><p className="quiet">{t('users.lead')}{duty ? ` ${t('yours', { duty: t(`duty.${duty}`) })}` : ''}</p></header>
      <div className="admin-tools">
        <Input data-search allowClear aria-label={t('findUser')} placeholder={t('findUser')} value={text} onChange={(event) => setText(event.target.value)} />
        {isSystem ? <Button type="primary" onClick={() => setOpen({ what: 'edit' })}>{t('addUser')}</Button> : null}
      </div>
      {unlock.error ? <Failure error={unlock.error} /> : null}
      {pages.isPending ? <Loading rows={8} /> : pages.error && !pages.items.length ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : (
        <Table<UserView> size="small" rowKey="id" pagination={false} dataSource={pages.items} locale={{ emptyText: t('noUsers') }} rowClassName={(user) => (user.active ? '' : 'not-active')}
          columns={[
            { title: t('userName'), dataIndex: 'name', width: 120 },
            { title: t('username'), dataIndex: 'username', width: 170, className: 'admin-code' },
            { title: t('userUnit'), dataIndex: 'unitName' },
            { title: t('roles'), key: 'roles', render: (_, user) => user.roles.map((role) => say(ROLE_WORDS[role])).join('、') || <span className="quiet">{t('noRoles')}</span> },
            { title: t('lastSeen'), key: 'seen', width: 130, render: (_, user) => (user.lastSeenAt ? momentText(user.lastSeenAt, language, now) : t('never')) },
            { title: t('state'), key: 'state', width: 150, render: (_, user) => <span className={isLocked(user) ? 'light light-near' : user.active ? 'quiet' : ''}>{stateOf(user)}</span> },
            ...(isSystem || isSecurity ? [{ title: <span className="unseen">{t('edit')}</span>, key: 'act', width: 170, align: 'right' as const, render: (_: unknown, user: UserView) => (
              <>
                {isSystem ? <Button type="link" size="small" aria-label={`${t('edit')} ${user.name}`} onClick={() => setOpen({ what: 'edit', user })}>{t('edit')}</Button> : null}
                {isSecurity ? <Button type="link" size="small" aria-label={`${t('giveRoles')} ${user.name}`} onClick={() => setOpen({ what: 'roles', user })}>{t('giveRoles')}</Button> : null}
                {isSecurity && isLocked(user) ? <Button type="link" size="small" onClick={() => unlock.mutate({ params: { userId: user.id }, body: {} })}>{t('unlock')}</Button> : null}
              </>
            ) }] : []),
          ]} />
      )}
      {pages.hasNextPage ? <Button type="text" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('more')}</Button> : null}
      {open?.what === 'edit' ? <UserForm key={open.user?.id ?? 'new'} user={pages.items.find(({ id }) => id === open.user?.id)} done={refresh} close={() => setOpen(undefined)} /> : null}
      {open?.what === 'roles' ? <RolesForm key={open.user.id} user={open.user} done={refresh} close={() => setOpen(undefined)} /> : null}
    </>
  )
}
