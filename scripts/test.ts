/** `npm test`: type check, lint and every vitest project; the last line says `N passed, N failed`. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Counts, readVitestCounts } from './test-counts.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const report = join(mkdtempSync(join(tmpdir(), 'jiesu-report-')), 'vitest.json')

function run(file: string, args: string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', file), ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'test' } })
    stopWith(child)
    child.on('exit', (code) => done(code === 0))
  })
}

function stopWith(child: { kill(signal: NodeJS.Signals): boolean }): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
}

async function check(file: string, args: string[]): Promise<Counts> {
  return (await run(file, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function vitest(): Promise<Counts> {
  const ok = await run('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)])
  return readVitestCounts(() => readFileSync(report, 'utf8'), ok)
}

const stages: [string, () => Promise<Counts>][] = [
  ['type check', () => check('typescript/bin/tsc', ['-p', '.'])],
  ['lint', () => check('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])],
  ['tests', vitest],
]
const total: Counts = { passed: 0, failed: 0 }
const times: string[] = []
for (const [name, stage] of stages) {
  console.log(`\n── ${name}`)
  const began = performance.now()
  const counts = await stage()
  total.passed += counts.passed
  total.failed += counts.failed
  times.push(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
rmSync(join(report, '..'), { recursive: true, force: true })
console.log(`\n${times.join('\n')}\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
