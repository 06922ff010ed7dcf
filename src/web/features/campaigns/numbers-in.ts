/** Ticket numbers out of pasted text: between spaces, commas and lines, each once. */
export const numbersIn = (text: string): string[] => [...new Set(text.split(/[\s,，、;；]+/).filter((one) => one !== ''))]
