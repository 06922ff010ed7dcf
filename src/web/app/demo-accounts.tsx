import type { z } from 'zod'
import type { demoAccounts } from '#contract/people.ts'
import { ROLES, type Role } from '#domain/people/actor.ts'
import { ROLE_WORDS } from '../shared/ticket-words.ts'
import { useSay } from '../shared/words.ts'
import { useAppWords } from './app-words.ts'

type Account = z.output<typeof demoAccounts.response>['accounts'][number]
const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role)
const orderOf = (role: string) => (isRole(role) ? ROLES.indexOf(role) : ROLES.length)

/** Generated data only: one click fills in an account. */
export function DemoAccounts({ accounts, password, choose }: { accounts: Account[]; password: string; choose: (username: string) => void }) {
  const t = useAppWords()
  const say = useSay()
  const roles = [...new Set(accounts.map((account) => account.role))].sort((a, b) => orderOf(a) - orderOf(b))
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demoAccounts')}</h2>
      <p className="quiet">{t('demoHint', { password })}</p>
      <dl>{roles.map((role) => (
        <div key={role}><dt>{isRole(role) ? say(ROLE_WORDS[role]) : role}</dt>
          <dd>{accounts.filter((account) => account.role === role).map((account) => (
            <button type="button" key={account.username} title={account.center} onClick={() => choose(account.username)}><b>{account.name}</b><span>{account.unit}</span></button>
          ))}</dd>
        </div>
      ))}</dl>
    </section>
  )
}
