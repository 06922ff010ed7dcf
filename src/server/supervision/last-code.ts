/** "/province/city/bureau/" → "bureau" */
export const lastCode = (unitPath: string | null): string => unitPath?.split('/').findLast((part) => part !== '') ?? ''
