/** The hand on a ticket page: open a move by its button, fill its form, send it. */
import type { Locator, Page } from 'playwright-core'

/** A button shows its word, perhaps a unit's name, and its key. */
const named = (word: string): RegExp => new RegExp(`^${word}( · |[a-z]|\\s|$)`)

/** The button may stand under 更多. */
export async function openMove(page: Page, word: string): Promise<Locator> {
  const bar = page.getByRole('toolbar', { name: '可办事项' })
  await bar.waitFor()
  const button = bar.getByRole('button', { name: named(word) })
  if (await button.count() > 0) await button.first().click()
  else {
    await bar.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: named(word) }).click()
  }
  return page.locator('.ticket-panel')
}

export const choose = (form: Locator, label: string): Promise<void> => form.locator('label').filter({ hasText: label }).first().click()
export const write = (form: Locator, label: string | RegExp, text: string): Promise<void> => form.getByLabel(label).fill(text)

/** Typed into a list that filters; the nearest name stands first. */
export async function pick(form: Locator, label: string, text: string): Promise<void> {
  const field = form.getByRole('combobox', { name: label })
  await field.fill(text)
  await form.page().locator('.ant-select-item-option-active').filter({ hasText: text }).waitFor()
  await field.press('Enter')
}

export const send = (form: Locator): Promise<void> => form.locator('button[type=submit]').click()
