import { expect, test } from 'vitest'
import { documentLines, documentsIn } from './document-lines.ts'

test('documents are written one a line, as they are read', () => {
  const documents = [{ title: '供热办法', reference: '市府令 3 号', issued: '2025-01-02' }, { title: '通知' }, { title: '网页', reference: 'https://example.gov.cn/a' }]
  expect(documentLines(documents)).toBe('供热办法；市府令 3 号；2025-01-02\n通知\n网页；https://example.gov.cn/a')
  expect(documentsIn(documentLines(documents))).toEqual(documents)
  expect(documentsIn('\n 标题 ; ; 2025-13-01\n')).toEqual([{ title: '标题' }])
})
