import { App, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { grantRoles, type UserView } from '#contract/people.ts'
import { ROLES } from '#domain/people/actor.ts'
import { Failure } from '#web/shared/states.tsx'
import { ROLE_WORDS } from '#web/shared/ticket-words.ts'
import { useCall } from '#web/shared/use-call.ts'
import { useSay } from '#web/shared/words.ts'
import { DUTIES, switchRole } from './duties.ts'
import { usePeopleWords } from './people-words.ts'

/** 安全管理员 gives roles. */
export function RolesForm({ user, done, close }: { user: UserView; done: () => void; close: () => void }) {
  const t = usePeopleWords()
  const say = useSay()
  const { message } = App.useApp()
  const [roles, setRoles] = useState(user.roles)
  const grant = useCall(grantRoles, () => { done(); void message.success(t('saved')); close() })
  const box = (role: (typeof ROLES)[number]) => <Checkbox key={role} checked={roles.includes(role)} onChange={() => setRoles(switchRole(roles, role))}>{say(ROLE_WORDS[role])}</Checkbox>
  return (
    <Modal open title={t('rolesFor', { name: user.name })} okText={t('save')} cancelText={t('cancel')} confirmLoading={grant.isPending} onCancel={close} onOk={() => grant.mutate({ params: { userId: user.id }, body: { roles } })}>
      <p className="quiet">{user.unitName} · {user.username}</p>
      <div className="roles">{ROLES.filter((role) => !DUTIES.includes(role)).map(box)}</div>
      <hr />
      <div className="roles">{DUTIES.map(box)}</div>
      <p className="quiet">{t('rolesWarn')}</p>
      {grant.error ? <Failure error={grant.error} /> : null}
    </Modal>
  )
}
