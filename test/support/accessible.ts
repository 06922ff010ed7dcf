/** axe-core inside the page: what stops or seriously hinders people. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** @returns one line for each serious or critical violation, with the first places where it stands */
export async function violationsOf(page: Page): Promise<string[]> {
  // Evaluated by the debugger, so the page's own policy against foreign scripts stays as it is.
  await page.evaluate(`globalThis.axe ?? (() => { ${SOURCE} })()`)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`)
}
