/** How well a model does on texts it has not seen. */
export type Asked = { category: string; guesses: readonly string[] }
export type CategoryFigure = { code: string; tickets: number; recall: number | null; precision: number | null; mostTakenFor: string | null }
export type Figures = { tickets: number; top1: number; top2: number; top3: number; macroF1: number; categories: CategoryFigure[] }

/** `guesses` best first. A share over nothing is null; macro F1 is over the categories asked about. */
export function figuresOf(asked: readonly Asked[]): Figures {
  const within = (most: number) => share(asked.filter(({ category, guesses }) => guesses.slice(0, most).includes(category)).length, asked.length) ?? 0
  const codes = [...new Set(asked.map(({ category }) => category))].toSorted()
  const guessed = new Map<string, number>()
  for (const { guesses: [first] } of asked) if (first !== undefined) guessed.set(first, (guessed.get(first) ?? 0) + 1)
  const own = Map.groupBy(asked, ({ category }) => category)
  const categories = codes.map((code): CategoryFigure => {
    const tickets = own.get(code) ?? []
    const right = tickets.filter(({ guesses }) => guesses[0] === code).length
    return { code, tickets: tickets.length, recall: share(right, tickets.length), precision: share(right, guessed.get(code) ?? 0), mostTakenFor: commonest(tickets.flatMap(({ guesses: [first] }) => (first === undefined || first === code ? [] : [first]))) }
  })
  const f1 = categories.map(({ recall, precision }) => (recall && precision ? (2 * recall * precision) / (recall + precision) : 0))
  return { tickets: asked.length, top1: within(1), top2: within(2), top3: within(3), macroF1: share(f1.reduce((a, b) => a + b, 0), f1.length) ?? 0, categories }
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

function commonest(codes: readonly string[]): string | null {
  const counts = Map.groupBy(codes, (code) => code)
  return [...counts].toSorted(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))[0]?.[0] ?? null
}
