import { describe, expect, test } from 'vitest'
import { replyHints } from './reply-hints.ts'

const answer = '十一月二十日九时到高井弄现场，更换破损井盖一处，设置围挡并清理淤泥，当日十一时完工，已电话告知诉求人并得到认可。'
const contacted = { contactedAt: '2026-11-20T02:00:00.000Z' }

describe('what a reviewer would object to', () => {
  test.each([
    ['a complete reply', { publicAnswer: answer, solved: 'solved', milestones: [] }, 0, contacted, []],
    ['nothing written yet says nothing', { publicAnswer: '  ', solved: 'not_solved', milestones: [] }, 5, { contactedAt: null }, []],
    ['short', { publicAnswer: '已修好。', solved: 'solved', milestones: [] }, 0, contacted, ['hintShort']],
    ['nobody was called', { publicAnswer: answer, solved: 'solved', milestones: [] }, 0, { contactedAt: null }, ['hintPhone']],
    ['elements left out', { publicAnswer: answer, solved: 'solved', milestones: [] }, 2, contacted, ['hintNoCheck']],
    ['unsolved without a plan', { publicAnswer: answer, solved: 'partly', milestones: [] }, 0, contacted, ['hintNoPlan']],
    ['unsolved with a plan', { publicAnswer: answer, solved: 'partly', milestones: [{}] }, 0, contacted, []],
    ['empty words', { publicAnswer: `${answer}我们将尽快完善。`, solved: 'solved', milestones: [] }, 0, contacted, ['hintVague']],
  ])('%s', (_, draft, unchecked, assignment, expected) => {
    expect(replyHints(draft, unchecked, assignment).map(({ code }) => code)).toEqual(expected)
  })
})
