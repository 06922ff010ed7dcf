import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handOver, NEW_DIALOGUE, questionIn, replyTo, spoken, type Dialogue, type Heard } from './assistant.ts'
import { filledTelephony } from './telephony-rules.ts'

const RULES = { ...filledTelephony(undefined).assistant, misses: 2, turns: 5 }
const FOUND = { entryId: 'e1', answer: '带身份证到任一服务厅办理。', source: '人社局' }
const say = (words: string): Heard => ({ words })
const replies = (heard: readonly Heard[], found: typeof FOUND | undefined): ReturnType<typeof replyTo>[] => {
  let dialogue: Dialogue = NEW_DIALOGUE
  return heard.map((one) => { const reply = replyTo(dialogue, one, found, RULES); dialogue = reply?.dialogue ?? dialogue; return reply })
}

test('an entry is spoken with its source, and asked whether there is more', () => {
  expect(replyTo(NEW_DIALOGUE, say('社保卡怎么补办'), FOUND, RULES)).toEqual({
    dialogue: { turns: 1, answers: 1, misses: 0, end: null }, said: { says: 'answer', entryId: 'e1', text: `带身份证到任一服务厅办理。（人社局）${RULES.more}` },
  })
})

describe('a person at any moment', () => {
  test.each([say('我要人工'), say('转 人 工。'), { key: '0' }])('%o hands over, also right after an answer', (heard) => {
    expect(replies([say('社保卡怎么补办'), heard], FOUND)[1]).toMatchObject({ dialogue: { end: 'handed_over' }, said: { says: 'hand_over', why: 'person' } })
  })
  test('lives at stake go before everything, and are not looked up', () => {
    expect(questionIn(NEW_DIALOGUE, say('我家着火了怎么办'), RULES)).toBeUndefined()
    expect(replyTo(NEW_DIALOGUE, say('着火了，转人工'), FOUND, RULES)?.said).toMatchObject({ says: 'hand_over', why: 'urgent' })
  })
  test('what asks for something to be done goes to a person', () => {
    expect(replyTo(NEW_DIALOGUE, say('我要投诉小区太吵'), FOUND, RULES)?.said).toMatchObject({ why: 'demand' })
  })
})

test('twice not understood: a person; an answer in between begins the count anew', () => {
  expect(replies(['silence', say('嗯那个')], undefined).map((reply) => reply?.said.says)).toEqual(['ask_again', 'hand_over'])
  let dialogue = replyTo(NEW_DIALOGUE, 'silence', undefined, RULES)!.dialogue
  dialogue = replyTo(dialogue, say('社保卡怎么补办'), FOUND, RULES)!.dialogue
  expect(replyTo(dialogue, 'silence', undefined, RULES)?.said.says).toBe('ask_again')
})

test('thanks end it only after an answer, and only where nothing else is said', () => {
  expect(replies([say('社保卡怎么补办'), say('没有了，谢谢')], FOUND)[1]).toMatchObject({ dialogue: { end: 'satisfied' }, said: { says: 'farewell' } })
  expect(replyTo(NEW_DIALOGUE, say('谢谢'), undefined, RULES)?.said.says).toBe('ask_again')
  expect(replies([say('社保卡怎么补办'), say('谢谢，我还想问居住证怎么办理')], FOUND)[1]?.said.says).toBe('answer')
})

test('once over it says nothing more', () => {
  expect(replyTo(handOver(NEW_DIALOGUE, 'failed', RULES).dialogue, say('社保卡怎么补办'), FOUND, RULES)).toBeUndefined()
})

test('whatever is said: at most so many misses without an answer, and silence for ever after the end', () => {
  const heard = fc.oneof(fc.constant<Heard>('silence'), fc.record({ key: fc.constantFrom('0', '1', '#') }), fc.record({ words: fc.string({ unit: fc.constantFrom(...'人工谢谢着火投诉社保卡怎么办 a1。') }) }))
  fc.assert(fc.property(fc.array(fc.tuple(heard, fc.boolean()), { maxLength: 30 }), (turns) => {
    let dialogue: Dialogue = NEW_DIALOGUE
    let missed = 0
    for (const [one, isFound] of turns) {
      const reply = replyTo(dialogue, one, isFound ? FOUND : undefined, RULES)
      if (dialogue.end !== null) { expect(reply).toBeUndefined(); continue }
      missed = reply!.said.says === 'ask_again' ? missed + 1 : 0
      expect(missed).toBeLessThan(RULES.misses)
      if (typeof one === 'object' && 'words' in one && one.words.replaceAll(/[^\p{L}\p{N}]/gu, '').includes('人工')) expect(reply!.dialogue.end).toBe('handed_over')
      dialogue = reply!.dialogue
    }
  }))
})

test('what is spoken ends with a sentence and holds no address of a page', () => {
  expect(spoken('见 https://example.org/a 的说明。')).toBe('见 的说明。')
  const long = `${'一'.repeat(100)}。${'二'.repeat(100)}。`
  expect(spoken(long)).toBe(`${'一'.repeat(100)}。`)
  expect(spoken('三'.repeat(300))).toBe(`${'三'.repeat(160)}…`)
})
