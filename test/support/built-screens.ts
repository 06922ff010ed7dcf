/** vitest global setup: the screens are built once, when any of their sources is newer. */
import { fileURLToPath } from 'node:url'
import { buildWeb } from '../../scripts/launch/web-build.ts'

export default async function setup(): Promise<void> {
  await buildWeb(fileURLToPath(new URL('../..', import.meta.url)))
}
