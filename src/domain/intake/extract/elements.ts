/** What the caller asks for, and the sentences that say who, why and what happened. */
import type { Find, FindField } from './find.ts'

type Sentence = { text: string; from: number }
const END = /[^。！？!?；;\n]+[。！？!?；;]*/gu
const WANT = /(?:希望|请求|恳请|恳求|要求|强烈要求|请(?!问|假|客|教|示|来的)|望(?=相关|有关|政府|领导|尽快|上级|能|及时|部门|给|予|解决|市|县)|盼望?(?=能|尽快|政府|领导|有关)|建议|能否|能不能|可否|可不可以|是否可以|麻烦)[^。！？!?；;\n]{3,160}/u
const QUESTION = /(?:[^，,。！？!?；;\n]{0,24}(?:怎么|如何|怎样|什么时候|何时|多久|哪里|多少|是否|需要什么|需要哪些|能不能|为什么|为何)[^。！？!?；;\n]{0,60}[？?]?|[^，,。！？!?；;\n]{3,60}[吗呢么][？?]?|[^，,。！？!?；;\n]{3,60}[？?])/u
const WHO = /(?:我(?:们)?(?:都)?是|本人(?:是|系)|我(?:家)?(?:们)?住在?|家住|本人(?:家)?住)[^，,。！？!?；;\n]{2,40}/u
const CAUSE = /(?:因为|由于|原因是|是因为|起因是)[^，,。！？!?；;\n]{2,60}|(?:导致|造成|以至于|以致)[^，,。！？!?；;\n]{2,60}/u
const GREETING = /^(?:尊敬的.{0,12}|您好|你好|谢谢.{0,6}|感谢.{0,10}|此致|敬礼|盼(?:望|复|回).{0,6})[：:，,。！!]*$/u

export function findElements(text: string): Find[] {
  const sentences = [...text.matchAll(END)].map((match): Sentence => ({ text: match[0], from: match.index }))
  const finds: Find[] = []
  const add = (field: FindField, rule: string, confidence: number, match: RegExpExecArray | null, base: number) => {
    const value = match?.[0].trim()
    if (!match || !value || finds.some((find) => find.field === field)) return
    const from = base + match.index + match[0].indexOf(value)
    finds.push({ field, value, from, to: from + value.length, confidence, rule })
  }
  // The last wish said is the one meant; a question only where nobody wishes for anything.
  for (const { text: said, from } of sentences.toReversed()) add('want', 'want_said', 0.75, WANT.exec(said), from)
  for (const { text: said, from } of sentences) {
    add('want', 'want_question', 0.65, QUESTION.exec(said), from)
    add('who', 'who_said', 0.7, WHO.exec(said), from)
    add('cause', 'cause_said', 0.6, CAUSE.exec(said), from)
  }
  const course = sentences.map(plain).filter(({ text: said }) => said.length >= 8 && !GREETING.test(said) && !/^(?:希望|请求|恳请|望|请|建议|能否)/u.test(said))
    .toSorted((a, b) => weightOf(b.text) - weightOf(a.text))[0]
  if (course) finds.push({ field: 'course', value: course.text, from: course.from, to: course.from + course.text.length, confidence: 0.5, rule: 'course_longest' })
  return finds
}

const plain = ({ text, from }: Sentence): Sentence => {
  const value = text.trim().replace(/[。！？!?；;]+$/u, '')
  return { text: value, from: from + text.indexOf(value) }
}
/** What happened has times, places and doings; long sentences say more, to a point. */
const weightOf = (text: string): number =>
  Math.min(text.length, 80) + 12 * (text.match(/昨|今|年|月|日|天|点|多次|至今|一直|已|后来|发现|导致|没有|不/gu)?.length ?? 0)
