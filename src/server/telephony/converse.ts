/** One dialogue, whoever hears and speaks: turn by turn, each kept before it is said, until it is over or somebody answers the telephone. */
import { handOver, NEW_DIALOGUE, questionIn, replyTo, type AssistantRules, type Dialogue, type FoundAnswer, type Heard, type Said } from '#domain/telephony/assistant.ts'

/** hear: what is said next; both fail where speech fails */
export type AssistantLine = { hear(): Promise<Heard>; say(text: string): Promise<void> }
type Conversation = {
  line: AssistantLine; rules: AssistantRules; find(words: string): Promise<FoundAnswer | undefined>; keep(turn: number, heard: Heard, said: Said): Promise<void>
  /** false as soon as a person has taken the call or the caller is gone */
  isWaiting(): boolean
}

export async function converse({ line, rules, find, keep, isWaiting }: Conversation): Promise<Dialogue> {
  let dialogue = NEW_DIALOGUE
  let heard: Heard = 'silence'
  const reply = async (): Promise<ReturnType<typeof replyTo>> => {
    heard = await line.hear()
    const question = questionIn(dialogue, heard, rules)
    return isWaiting() ? replyTo(dialogue, heard, question === undefined ? undefined : await find(question), rules) : undefined
  }
  try {
    await line.say(rules.greeting)
    while (dialogue.end === null && isWaiting()) {
      const next = await reply()
      if (!next || !isWaiting()) return dialogue
      await keep(next.dialogue.turns, heard, next.said)
      dialogue = next.dialogue
      await line.say(next.said.text)
    }
  } catch {
    // Without ears or a voice it is of no use; the caller waits for a person as before.
    if (isWaiting() && dialogue.end === null) {
      const failed = handOver({ ...dialogue, turns: dialogue.turns + 1 }, 'failed', rules)
      await keep(failed.dialogue.turns, 'silence', failed.said)
      dialogue = failed.dialogue
    }
  }
  return dialogue
}
