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
const LANDMARK = 0.3
const BESIDE = ['附近', '旁', '边上', '门口', '对面', '周边', '隔壁', '东门', '西门', '南门', '北门', '后面', '前面', '楼下', '站附近', '站旁', '口附近', '路口', '小区']
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
      const here = Math.max(placeIn(title, one, () => TITLE), placeIn(body, one, (at) => (at < OPENING_LETTERS ? OPENING : LATER))) * (0.6 + 0.2 * Math.min(one.length, 6))
      if (here > best) [best, word] = [here, one]
    }
    if (best === 0) return none
    weight += best
    found.push(word)
  }
  return { weight: weight / phrase.said.length * (1 + PART * (phrase.said.length - 1)), found }
}

/** The best place a word stands at; 0 where it does not stand. */
function placeIn(text: string, word: string, weigh: (at: number) => number): number {
  let best = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    best = Math.max(best, weigh(at) * (isLandmark(text, at + word.length) ? LANDMARK : 1))
    if (best >= TITLE) break
  }
  return best
}

/** 学校附近, 派出所边上: said where something is, not what it is about. */
const isLandmark = (text: string, end: number): boolean => BESIDE.some((word) => text.startsWith(word, end))
