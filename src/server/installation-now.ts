/** What people's screens show of the city; looked up again every few seconds. */
import { DEMO_PASSWORD } from './people/demo-password.ts'
import type { Db } from '#platform/database.ts'
import { hasDemoUsers } from './people/demo-accounts.query.ts'
import type { Installation, InstallationNow } from './people/installation.ts'
import { findInstallation, listCenters } from './profile/installation.store.ts'

const MAX_AGE_MS = 5_000

export function installationNow(db: Db): InstallationNow {
  let held: { at: number; value: Installation } | undefined
  return async () => {
    if (held && performance.now() - held.at < MAX_AGE_MS) return held.value
    const [installation, centers, demo] = await Promise.all([
      findInstallation(db), listCenters(db), hasDemoUsers(db),
    ])
    const value: Installation = {
      look: installation?.look ?? { title: '接诉', subtitle: '', color: '#0b5cad' }, generated: demo, demoPassword: demo ? DEMO_PASSWORD : null,
      homeCenterId: centers[0]?.id ?? '', centerName: (id) => centers.find((c) => c.id === id)?.name ?? id,
    }
    held = { at: performance.now(), value }
    return value
  }
}
