/** Linked documents as people write them: one a line, "title；reference；day". */
export type Document = { title: string; reference?: string | undefined; issued?: string | undefined }

export const documentLines = (documents: readonly Document[]): string =>
  documents.map(({ title, reference, issued }) => [title, reference ?? (issued ? '' : undefined), issued].filter((part) => part !== undefined).join('；')).join('\n')

/** A day that is none is left out. */
export function documentsIn(text: string): Document[] {
  return text.split('\n').flatMap((line) => {
    const [title = '', reference = '', issued = ''] = line.split(/[;；]/).map((part) => part.trim())
    return title ? [{ title, ...(reference && { reference }), ...(isDay(issued) && { issued }) }] : []
  })
}
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
