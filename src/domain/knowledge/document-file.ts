/** 附件: a document of an entry that is a file kept here, named "file:<id>" where others name an address. */
const FILE = /^file:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const fileOf = (document: { reference?: string | undefined }): string | undefined => FILE.exec(document.reference ?? '')?.[1]
export const fileReference = (id: string): string => `file:${id}`
