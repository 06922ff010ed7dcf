/** What the simulation knows, in one small file: written at most a few times a second, replaced whole. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export function keptFile(path: string, everyMs = 100) {
  let latest: string | undefined
  let timer: NodeJS.Timeout | undefined
  const save = () => {
    timer = undefined
    if (latest === undefined) return
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, latest)
    renameSync(`${path}.new`, path)
  }
  return {
    read: (): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    write: (kept: string): void => { latest = kept; timer ??= setTimeout(save, everyMs) },
    flush: (): void => { clearTimeout(timer); save() },
  }
}
