import { expect, it } from 'vitest'
import { fittingOf } from './fitting.ts'

const pages = ['a', 'b', 'c', 'd']
const widths = new Map([['a', 50], ['b', 60], ['c', 70], ['d', 80]])
const fit = (width: number, open?: string) => fittingOf(pages, widths, { width, more: 40, gap: 2 }, open).join('')

it.each<[number, string | undefined, string]>([
  // 50 + 60 + 70 + 80 and four gaps
  [268, undefined, 'abcd'], [267, undefined, 'abc'],
  // 50 + 60 + 70, three gaps, 40 for 更多
  [226, undefined, 'abc'], [225, undefined, 'ab'], [225, 'b', 'ab'],
  // The open page stands in the place of the last: 50 + 60 + 80, three gaps, 40
  [236, 'd', 'abd'], [235, 'd', 'ad'],
  // A page of the address that is nobody's link changes nothing
  [225, 'x', 'ab'],
  // Nothing but the open page is left
  [90, 'd', 'd'], [30, undefined, ''],
])('in %i px with %s open: %s', (width, open, shown) => expect(fit(width, open)).toBe(shown))
