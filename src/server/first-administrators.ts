/** A real installation starts with three administrators and random passwords, written to one file only the owner may read. */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '#domain/people/actor.ts'
import type { Profile } from '#domain/profile/profile.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { hashPassword } from './people/password.ts'
import { unitTree } from './people/unit.store.ts'
import { addUsers } from './people/user.store.ts'

const DUTIES: readonly { role: Role; username: string; name: string }[] = [
  { role: 'system_admin', username: 'sysadmin', name: '系统管理员' },
  { role: 'security_admin', username: 'secadmin', name: '安全管理员' },
  { role: 'auditor', username: 'auditor', name: '审计管理员' },
]

export async function firstAdministrators(ctx: Context, profile: Profile, folder: string, say: (line: string) => void): Promise<void> {
  const { units } = await unitTree(ctx.db)
  const lines: string[] = []
  for (const [place, center] of profile.centers.entries()) {
    const unit = units.find((u) => u.kind === 'center' && u.centerId === center.code) ?? units.find((u) => u.centerId === center.code) ?? units[0]
    if (!unit) continue
    for (const { role, username, name } of DUTIES) {
      const password = randomBytes(12).toString('base64url')
      const account = place === 0 ? username : `${center.code}-${username}`
      const passwordHash = await hashPassword(password)
      await ctx.transaction((tx) => addUsers(tx, [{ id: newId(), username: account, name, passwordHash, centerId: center.code, unitId: unit.id, roles: [role], passwordChangedAt: ctx.now }]))
      lines.push(`${account}  ${password}  ${role}  ${center.name}`)
    }
  }
  const file = join(folder, 'first-passwords.txt')
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 })
  say(`Administrators made; their first passwords are in ${file}. Change them and delete the file.`)
}
