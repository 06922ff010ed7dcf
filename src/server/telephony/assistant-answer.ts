import { localDay } from '#domain/calendar/local-day.ts'
import type { FoundAnswer } from '#domain/telephony/assistant.ts'
import type { Db } from '#platform/database.ts'
import { answerPublicly } from '#server/knowledge/answer-publicly.ts'

/** What may be told to anybody with nobody between: the same entries the public page answers with, by the same measure. */
export async function spokenAnswer(db: Db, centerId: string, words: string, { now, utcOffsetMinutes }: { now: number; utcOffsetMinutes: number }): Promise<(FoundAnswer & { question: string }) | undefined> {
  const [entry] = await answerPublicly(db, centerId, { text: words }, localDay(now, { utcOffsetMinutes }))
  return entry && { entryId: entry.id, question: entry.question, answer: entry.answer, source: entry.unitName }
}
