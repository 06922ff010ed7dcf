/** The folder everything of one installation lies in, and the note an unclean stop leaves there. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from '#platform/start-problem.ts'

export function openDataFolder(folder: string): void {
  const probe = join(folder, '.write-probe')
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new StartProblem(`The data folder ${folder} cannot be written (${code}); set JIESU_DATA to a folder you may write to.`)
  }
}

const noteOf = (folder: string) => join(folder, 'running')

/** True when the last run ended without saying goodbye. */
export const wasKilled = (folder: string): boolean => existsSync(noteOf(folder))
export const noteRunning = (folder: string): void => writeFileSync(noteOf(folder), `${process.pid}\n`)
export const noteStopped = (folder: string): void => rmSync(noteOf(folder), { force: true })
