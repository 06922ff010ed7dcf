import { expect, test } from 'vitest'
import { isWeakPassword } from './weak-password.ts'

test.each<[string, boolean]>([
  ['abcdef1234', false],
  ['接诉即办热线平台很好用1', false],
  ['correct-horse', false],
  ['abcde1234', true],
  ['abcdefghijkl', true],
  ['123456789012', true],
  ['aaaaaaaaa1', true],
  ['Zhang.San-2026', true],
  ['', true],
])('"%s" is weak: %s', (password, weak) => expect(isWeakPassword(password, 'zhang.san')).toBe(weak))
