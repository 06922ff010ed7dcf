/** The words by which a precedent finds the demands it holds for: what the title says, and what the catalogue's own words found in the demand. */
import { spokenRows } from '#domain/dispatch/spoken-rows.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Db, Tx } from '#platform/database.ts'
import { everyWord } from '#platform/words.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'

const MOST = 10
/** 随口的话: stand in titles whatever the matter is. */
const EVERYDAY = new Set(['反映', '投诉', '举报', '咨询', '请问', '建议', '希望', '要求', '问题', '解决', '处理', '尽快', '没有', '有人', '没人', '我们', '什么', '怎么', '何时', '需要', '严重', '影响', '附近', '已经', '一直'])

/** The title is the one lists show: the requester is cut out of it. Names of places are no matter in common. */
export async function precedentWords(db: Db | Tx, rules: CenterRules, centerId: string, ticketId: string): Promise<string[]> {
  const { listTitle } = await getTicket(db, centerId, ticketId)
  const isPlace = (word: string) => rules.areas.some(({ name }) => name.includes(word))
  const spoken = spokenRows(rules, { title: listTitle, body: '' }, undefined)[0]?.words ?? []
  const cut = everyWord(listTitle).filter((word) => [...word].length >= 2 && /^\p{L}+$/u.test(word) && !EVERYDAY.has(word) && !isPlace(word))
  const all = [...new Set([...spoken, ...cut])]
  // 路灯 is said by whoever says 路灯不亮, not the other way round.
  return all.filter((word) => !all.some((core) => core !== word && word.includes(core))).slice(0, MOST)
}
