/** An OpenAI-compatible chat service, where the site runs one. Whatever goes wrong there, nobody waits long and nothing fails here. */
import { z } from 'zod'

export type LanguageModel = { url: string; name: string; key: string | undefined }

const WAIT_MS = 4_000
const MOST_TOKENS = 300
const Reply = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })

/** undefined: it did not answer in time, or not in the agreed form */
export async function askModel(model: LanguageModel, system: string, text: string): Promise<string | undefined> {
  try {
    const reply = await fetch(`${model.url.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST', signal: AbortSignal.timeout(WAIT_MS),
      headers: { 'content-type': 'application/json', ...(model.key && { authorization: `Bearer ${model.key}` }) },
      body: JSON.stringify({ model: model.name, temperature: 0, max_tokens: MOST_TOKENS, messages: [{ role: 'system', content: system }, { role: 'user', content: text }] }),
    })
    if (!reply.ok) return undefined
    const parsed = Reply.safeParse(await reply.json())
    return parsed.data?.choices[0]?.message.content.trim() || undefined
  } catch {
    // Off, slow or broken: the entries themselves are the answer.
    return undefined
  }
}
