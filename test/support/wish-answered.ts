import type { Wish } from '#domain/telephony/switch-wishes.ts'
import { newId } from '#platform/ids.ts'
import { putWish, wishAnswer } from '#server/telephony/wish.store.ts'
import type { Hotline } from './hotline.ts'

/** Asked as a web process does, answered by the switch. @returns why it refused, null where it did not */
export async function wishAnswered({ db, keys, clock, profile }: Hotline, userId: string, wish: Wish, askedAt = clock.now): Promise<string | null> {
  const [id, centerId] = [newId(), profile.centers[0]!.code]
  await db.transaction().execute((tx) => putWish(tx, keys, centerId, { id, userId, wish, askedAt }))
  for (let tries = 0; tries < 500; tries += 1) {
    const answer = await wishAnswer(db, centerId, id)
    if (answer) return answer.why
    await new Promise((resolve) => { setTimeout(resolve, 10) })
  }
  throw new Error('the switch did not answer')
}
