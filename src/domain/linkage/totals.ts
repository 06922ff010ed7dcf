/** 追回金额和人数: always the sum of the rows, a correction being a row like the others. */
export type OutcomeRow = { class: string; recoveredCents: number; persons: number }
export type Recovered = { recoveredCents: number; persons: number }

export const recovered = (rows: readonly Omit<OutcomeRow, 'class'>[]): Recovered =>
  rows.reduce((sum, row) => ({ recoveredCents: sum.recoveredCents + row.recoveredCents, persons: sum.persons + row.persons }), { recoveredCents: 0, persons: 0 })

/** The row that makes `wrong` say what is right; the wrong one stays. */
export const correctionOf = (wrong: Recovered, right: Recovered): Recovered =>
  ({ recoveredCents: right.recoveredCents - wrong.recoveredCents, persons: right.persons - wrong.persons })
