import { describe, expect, it } from 'vitest'
import { missingIn } from './missing.ts'
import { SECTIONS } from './sections.ts'

describe('what a row lacks', () => {
  const { fields } = SECTIONS.refusals
  it.each([
    [{}, [['code', 'fillIn'], ['name', 'fillIn'], ['script', 'fillIn'], ['route', 'fillIn']]],
    [{ code: 'court', name: '已进入诉讼', script: 's', route: 'r' }, []],
    [{ code: '法院', name: 'n', script: 's', route: 'r' }, [['code', 'codeWrong']]],
    [{ code: 'taken', name: 'n', script: 's', route: 'r' }, [['code', 'codeTaken']]],
  ])('%j', (row, expected) => expect([...missingIn(fields, row, ['taken'])]).toEqual(expected))

  it('knows lists that may not be empty', () => {
    const service = { code: 'heart', name: '心理援助', kind: 'help', script: 's', form: [] }
    expect([...missingIn(SECTIONS.services.fields, { ...service, entry: { channels: [] } })]).toEqual([['entry.channels', 'fillIn']])
    expect([...missingIn(SECTIONS.services.fields, { ...service, entry: { channels: ['phone'] } })]).toEqual([])
  })

  it('looks into inner lists', () => {
    expect([...missingIn(SECTIONS.returns.fields, { designateAfter: 3, reasons: [{ code: 'a', name: '' }] })]).toEqual([['reasons', 'fillIn']])
    expect([...missingIn(SECTIONS.returns.fields, { designateAfter: 0, reasons: [] })]).toEqual([])
  })
})
