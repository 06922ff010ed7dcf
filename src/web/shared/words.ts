/** Words of the screens: i18next underneath, keys checked by the compiler in both languages. */
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

export type Language = 'zh-CN' | 'en'
export type Word = { zh: string; en: string }
const STORED = 'jiesu.language'

const stored = (): Language => (globalThis.localStorage?.getItem(STORED) === 'en' ? 'en' : 'zh-CN')
void i18next.use(initReactI18next).init({
  lng: stored(), fallbackLng: 'zh-CN', resources: {}, interpolation: { escapeValue: false, prefix: '{', suffix: '}' }, keySeparator: false, nsSeparator: false,
  initAsync: false, react: { useSuspense: false },
})

export function speak(language: Language) {
  localStorage.setItem(STORED, language)
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

type Values = Record<string, string | number>
export type Say<K extends string> = (key: K, values?: Values) => string
/** One area's words. `en` must have exactly the keys of `zh`; `{name}` is replaced by the value given. */
export function defineWords<const Z extends Record<string, string>>(area: string, zh: Z, en: { [K in keyof Z]: string }) {
  i18next.addResourceBundle('zh-CN', area, zh)
  i18next.addResourceBundle('en', area, en)
  return function useWords(): Say<keyof Z & string> {
    const { i18n } = useTranslation(area)
    return (key: string, values) => i18n.t(key, { ns: area, ...values })
  }
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN'
}
/** Says a pair of words (status, role, refusal …) in the language of the screen. */
export function useSay(): (word: Word | undefined) => string {
  const language = useLanguage()
  return (word) => (word ? (language === 'en' ? word.en : word.zh) : '')
}
