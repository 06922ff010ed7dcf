/** Runs scripts/launch.ts as a user would, in a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './source-files.ts'

export type Run = { child: ChildProcess; output: () => string; ended: Promise<number | null> }

/** vitest itself may have been started under an older Node. */
export const NODE = join(ROOT, 'node_modules', '.bin', 'node')

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiesu-launch-'))
  chmodSync(folder, 0o755)
  return folder
}

export function run(script: string, args: string[], env: NodeJS.ProcessEnv = {}, nodeFlags: string[] = []): Run {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|PORT|HOST|DATABASE_URL|JIESU_)/.test(name)))
  const child = spawn(NODE, [...nodeFlags, join(ROOT, script), ...args], { cwd: ROOT, env: { ...clean, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { text += chunk.toString() })
  return { child, output: () => text, ended: new Promise((done) => { child.on('close', done) }) }
}

/** Waits for the line with the address. @throws Error with all output when the launcher ends before */
export async function opened(started: Run): Promise<string> {
  const address = new Promise<string>((done) => {
    const look = setInterval(() => {
      const found = /is open at (http:\S+)/.exec(started.output())?.[1]
      if (!found) return
      clearInterval(look)
      done(found)
    }, 50)
    void started.ended.then(() => clearInterval(look))
  })
  return Promise.race([address, started.ended.then((code) => { throw new Error(`ended with ${code}: ${started.output()}`) })])
}
