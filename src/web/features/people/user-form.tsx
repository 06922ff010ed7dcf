import { App, Button, Checkbox, Drawer, Input, TreeSelect } from 'antd'
import { useState } from 'react'
import { listUnits, saveUser, type UserView } from '#contract/people.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { usePeopleWords } from './people-words.ts'
import { Labelled } from './unit-form.tsx'

/** 系统管理员 makes accounts; roles are given by somebody else. */
export function UserForm({ user, done, close }: { user: UserView | undefined; done: () => void; close: () => void }) {
  const t = usePeopleWords()
  const { message } = App.useApp()
  const units = useQueryOf(listUnits, {}, { staleTime: 60_000 }).data?.items ?? []
  const [draft, setDraft] = useState({ username: user?.username ?? '', name: user?.name ?? '', unitId: user?.unitId, active: user?.active ?? true, password: '' })
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const save = useCall(saveUser, () => { done(); void message.success(t('saved')); close() })
  const { unitId } = draft
  const ready = draft.username.trim() && draft.name.trim() && unitId && (user || draft.password.length >= 10)
  const submit = () => unitId && save.mutate({ body: { ...(user ? { id: user.id, version: user.version } : {}), username: draft.username, name: draft.name, unitId, active: draft.active, ...(draft.password ? { password: draft.password } : {}) } }, { onError: done })
  return (
    <Drawer open size={440} title={user ? t('editUser') : t('addUser')} onClose={close}
      footer={<div className="admin-footer"><Button type="primary" loading={save.isPending} disabled={!ready} onClick={submit}>{t('save')}</Button><Button onClick={close}>{t('cancel')}</Button></div>}>
      <div className="admin-fields">
        <Labelled id="user-name" label={t('userName')}><Input id="user-name" autoFocus maxLength={60} value={draft.name} onChange={(event) => set({ name: event.target.value })} /></Labelled>
        <Labelled id="user-login" label={t('username')}><Input id="user-login" maxLength={60} autoComplete="off" value={draft.username} onChange={(event) => set({ username: event.target.value })} /></Labelled>
        <Labelled id="user-unit" label={t('userUnit')}>
          <TreeSelect id="user-unit" aria-label={t('userUnit')} showSearch={{ treeNodeFilterProp: 'title' }} value={unitId} treeDataSimpleMode={{ id: 'id', pId: 'parentId' }} onChange={(next: string) => set({ unitId: next })}
            treeData={units.map(({ id, parentId, name }) => ({ id, value: id, title: name, ...(parentId ? { parentId } : {}) }))} />
        </Labelled>
        <Labelled id="user-password" label={user ? t('newPassword') : t('password')}><Input.Password id="user-password" autoComplete="new-password" maxLength={200} value={draft.password} onChange={(event) => set({ password: event.target.value })} /><p className="quiet">{t('passwordHint')}</p></Labelled>
        <div><Checkbox checked={draft.active} onChange={(event) => set({ active: event.target.checked })}>{t('inUse')}</Checkbox><p className="quiet">{t('disableAsk')}</p></div>
        {save.error ? <Failure error={save.error} /> : null}
      </div>
    </Drawer>
  )
}
