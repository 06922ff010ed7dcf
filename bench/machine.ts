/** On what, so that figures can be read later. */
import { cpus, loadavg, totalmem } from 'node:os'
import { readFileSync, readdirSync } from 'node:fs'

export const machine = () => ({ cpu: cpus()[0]?.model ?? '', cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version })

/** Peak resident memory of a process, MB. */
export const peakMemoryMb = (pid: number | undefined): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)

export function percentile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
}

/** Processor seconds (user and system) a process and its children have used so far, dead children included where they were waited for. Linux only; NaN elsewhere. */
export function cpuSeconds(pid: number | undefined): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => statOf(name))
  const own = all.filter((one) => one.pid === pid || one.parent === pid)
  return own.reduce((n, one) => n + one.ticks + (one.pid === pid ? one.buriedTicks : 0), 0) / TICKS_A_SECOND
}
const TICKS_A_SECOND = 100

function statOf(pid: string): { pid: number; parent: number; ticks: number; buriedTicks: number }[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number)
    return [{ pid: Number(pid), parent: fields[1]!, ticks: fields[11]! + fields[12]!, buriedTicks: fields[13]! + fields[14]! }]
  } catch {
    // It ended between the listing and the reading.
    return []
  }
}

/** Of the last minute. */
export const loadNow = (): number => Math.round(loadavg()[0]! * 10) / 10
/** Ticks of all processors since the machine started. */
export function cpuTimes(): { busy: number; all: number } {
  let [busy, all] = [0, 0]
  for (const { times: { user, nice, sys, idle, irq } } of cpus()) { busy += user + nice + sys + irq; all += user + nice + sys + irq + idle }
  return { busy, all }
}
/** How much of all processors was taken in between, by everybody. */
export const clusterPid = (folder: string): number => Number(readFileSync(`${folder}/postmaster.pid`, 'utf8').split('\n')[0])
export const busyShare = (from: { busy: number; all: number }, to: { busy: number; all: number }): number => Math.round(((to.busy - from.busy) / Math.max(1, to.all - from.all)) * 100) / 100
