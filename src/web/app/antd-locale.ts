import type { ConfigProviderProps } from 'antd'
import enUS from 'antd/es/locale/en_US.js'
import zhCN from 'antd/es/locale/zh_CN.js'
import type { Language } from '../shared/words.ts'

type Locale = NonNullable<ConfigProviderProps['locale']>
/** The compiler reads these files as CommonJS, the bundler as modules: the default may or may not be one level down. */
const unwrap = (file: Locale | { default: Locale }): Locale => ('default' in file ? file.default : file)

export const antdLocale = (language: Language): Locale => unwrap(language === 'en' ? enUS : zhCN)
