/** Builds the browser's part when any of its sources changed since the last build. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from '#platform/start-problem.ts'

const SOURCES = ['vite.config.ts', 'scripts/launch/web-build.ts', 'package-lock.json', 'tsconfig.json', 'src/web/**', 'src/contract/**', 'src/domain/**']
export const BUILT = join('dist', 'web')

/** @returns 'fresh' when nothing had to be done */
export async function buildWeb(root: string): Promise<'built' | 'fresh'> {
  const stamp = join(root, 'dist', 'web.stamp')
  const hash = sourcesHash(root)
  if (existsSync(join(root, BUILT, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return 'fresh'
  await vite(root)
  writeFileSync(stamp, hash)
  return 'built'
}

function sourcesHash(root: string): string {
  const hash = createHash('sha256')
  for (const name of globSync(SOURCES, { cwd: root }).toSorted()) {
    if (statSync(join(root, name)).isFile() && !name.includes('.test.')) hash.update(name).update(readFileSync(join(root, name)))
  }
  return hash.digest('hex')
}

function vite(root: string): Promise<void> {
  // Tests build too; what they leave here is what people are served.
  const env = { ...process.env, NODE_ENV: 'production' }
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString() })
    child.on('error', fail)
    child.on('exit', (code) => (code === 0 ? done() : fail(new StartProblem(`The screens could not be built: ${output.trim()}`))))
  })
}
