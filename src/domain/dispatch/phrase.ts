/** 用语: how strongly a demand's words speak for a phrase of the catalogue. Chinese needs no cutting for this: a phrase stands in the text or not. */

export type Phrase = { said: readonly (readonly string[])[]; unsaid: readonly string[]; text: string }
export type Spoken = { title: string; body: string }

/** `工地|施工+半夜|凌晨-装修`: (工地 or 施工) and (半夜 or 凌晨) and not 装修. */
export function parsePhrase(text: string): Phrase {
  const [first = '', ...unsaid] = text.toLowerCase().split('-')
  return { said: first.split('+').map((part) => part.split('|').filter(Boolean)).filter((part) => part.length > 0), unsaid: unsaid.filter(Boolean), text }
}

/** In the title people say what they want; what comes late in a long body is often only told along with it. */
const TITLE = 3
const OPENING = 1.5
const LATER = 1
const OPENING_LETTERS = 120
/** Every part after the first makes a phrase more certain. */
const PART = 0.5

/** 0 where the phrase is not said; a longer word tells more. `found`: the words that were met. */
export function spokenFor(phrase: Phrase, { title, body }: Spoken): { weight: number; found: string[] } {
  const none = { weight: 0, found: [] }
  if (phrase.said.length === 0 || phrase.unsaid.some((word) => title.includes(word) || body.includes(word))) return none
  const found: string[] = []
  let weight = 0
  for (const either of phrase.said) {
    let best = 0
    let word = ''
    for (const one of either) {
      const place = title.includes(one) ? TITLE : placeIn(body, one)
      const here = place * (0.6 + 0.2 * Math.min(one.length, 6))
      if (here > best) [best, word] = [here, one]
    }
    if (best === 0) return none
    weight += best
    found.push(word)
  }
  return { weight: weight / phrase.said.length * (1 + PART * (phrase.said.length - 1)), found }
}

function placeIn(body: string, word: string): number {
  const at = body.indexOf(word)
  return at < 0 ? 0 : at < OPENING_LETTERS ? OPENING : LATER
}
