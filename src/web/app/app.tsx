import { App as AntApp, ConfigProvider } from 'antd'
import { useEffect } from 'react'
import { RouterProvider } from 'react-router'
import { theme } from '../shared/theme.ts'
import { useLanguage } from '../shared/words.ts'
import { antdLocale } from './antd-locale.ts'
import { router } from './router.tsx'
import './app.css'

export function App() {
  const language = useLanguage()
  useEffect(() => { document.documentElement.lang = language }, [language])
  return (
    <ConfigProvider locale={antdLocale(language)} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <AntApp className="app"><RouterProvider router={router} /></AntApp>
    </ConfigProvider>
  )
}
