import { defineWords } from '../../shared/words.ts'

export const useCategoryChipsWords = defineWords('category-chips', {
  suggested: '建议类别', words: '文中有 {words}',
}, {
  suggested: 'Suggested categories', words: 'text says {words}',
})
