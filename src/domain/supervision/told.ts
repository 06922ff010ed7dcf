/** 告知: the people a rung names, and what a message to one of them says. */
import type { Addressee, Rung } from '../profile/supervision.ts'

/** `unknown`: names the rules give no people for; they are told outside the platform. */
export function addresseesOf({ told }: Pick<Rung, 'told'>, addressees: readonly Addressee[] = []): { known: Addressee[]; unknown: string[] } {
  const names = [...new Set(told)]
  const found = names.map((name) => addressees.find((one) => one.name === name))
  return { known: found.filter((one) => one !== undefined), unknown: names.filter((_, at) => found[at] === undefined) }
}

type Said = { center: string; number: string; rung: string; addressee: string; dueAt: string }
/** No word of the demand and no name: messages travel outside the platform. */
export const toldMessage = ({ center, number, rung, addressee, dueAt }: Said): string =>
  `【12345】${center}督办告知（${addressee}）：${number} 已到“${rung}”${dueAt === '' ? '' : `，答复时限 ${dueAt}`}。详情请登录平台查看。`
