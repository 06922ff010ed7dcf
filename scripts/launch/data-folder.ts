/** The folder everything of one installation lies in, and the note an unclean stop leaves there. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartProblem } from '#platform/start-problem.ts'

export function openDataFolder(folder: string): void {
  const probe = join(folder, '.write-probe')
  try {
    makeFolder(folder)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new StartProblem(`The data folder ${folder} cannot be written (${code}); set JIESU_DATA to a folder you may write to.`)
  }
}

/** One step at a time: Node's own recursive mkdir never ends where the system says ENOENT (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder)
}

const noteOf = (folder: string) => join(folder, 'running')

/** killed: it ended without saying goodbye; alive: it still runs, or is just stopping. */
export function lastRun(folder: string): 'gone' | 'killed' | 'alive' {
  if (!existsSync(noteOf(folder))) return 'gone'
  try {
    process.kill(Number(readFileSync(noteOf(folder), 'utf8')), 0)
    return 'alive'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH' ? 'killed' : 'alive'
  }
}

export const noteRunning = (folder: string): void => writeFileSync(noteOf(folder), `${process.pid}\n`)
export const noteStopped = (folder: string): void => rmSync(noteOf(folder), { force: true })
