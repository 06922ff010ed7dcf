/** One message to another platform: a key in the header, an answer within seconds, nothing followed elsewhere. */
const PATIENCE_MS = 5_000
const MOST_ANSWER = 10_000

/** @throws Error when it is not reached, or does not answer 2xx with JSON */
export async function postJson(address: string, key: string | undefined, body: unknown): Promise<unknown> {
  const answer = await fetch(address, {
    method: 'POST', redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS), body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { 'x-partner-key': key }) },
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`the partner answers ${answer.status}`)
  if (text.length > MOST_ANSWER) throw new Error('the partner answers too much')
  return JSON.parse(text)
}
