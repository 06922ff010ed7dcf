export type RefusalText = { status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 429 | 503; zh: string; en: string }
export type RefusalTexts = Record<string, RefusalText>
