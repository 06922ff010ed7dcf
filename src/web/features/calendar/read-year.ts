/** 导入一年: lines of day, on or off, name. Nothing is guessed: a line that is not understood is named. */
export type ReadDay = { day: string; working: boolean; reason: string }
export type ReadProblem = { line: number; text: string; why: 'badLine' | 'otherYear' | 'twice' }

const ON = ['班', '上班', '调休', '工作日', 'on', 'work', 'true', '1']
const OFF = ['休', '休息', '放假', '节假日', 'off', 'holiday', 'false', '0']

export function readYear(text: string, year: number): { days: ReadDay[]; problems: ReadProblem[] } {
  const days = new Map<string, ReadDay>()
  const problems: ReadProblem[] = []
  text.split(/\r?\n/).forEach((raw, at) => {
    const [date = '', word = '', ...rest] = raw.normalize('NFKC').trim().split(/[\s,;，；\t]+/)
    if (date === '' || /^(date|day|日期)$/i.test(date)) return
    const day = dayOf(date)
    const working = ON.includes(word.toLowerCase()) ? true : OFF.includes(word.toLowerCase()) ? false : undefined
    const problem = (why: ReadProblem['why']) => problems.push({ line: at + 1, text: raw.trim(), why })
    if (!day || working === undefined) problem('badLine')
    else if (!day.startsWith(`${year}-`)) problem('otherYear')
    else if (days.has(day)) problem('twice')
    else days.set(day, { day, working, reason: rest.join(' ').slice(0, 60) || word })
  })
  return { days: [...days.values()], problems }
}

function dayOf(text: string): string | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (!parts) return undefined
  const day = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`
  const real = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(day) ? day : undefined
}
