import { defineWords } from '../../shared/words.ts'

export const useCategoryChipsWords = defineWords('category-chips', {
  suggested: '建议类别', take: '选用“{path}”，把握 {sure}', words: '文中有 {words}', taken: '已选',
}, {
  suggested: 'Suggested categories', take: 'Take “{path}”, {sure} sure', words: 'text says {words}', taken: 'taken',
})
