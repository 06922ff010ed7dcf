/** The links of the bar: as many as fit, the page that is open always among them, the rest under 更多. */
import { DownOutlined } from '@ant-design/icons'
import { useId, useRef } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useSay } from '../shared/words.ts'
import { useAppWords } from './app-words.ts'
import { PAGE_GROUPS, pageAt, type PageGroup, type PageLink } from './pages.ts'
import { useDisclosure } from './use-disclosure.ts'
import { useFitting } from './use-fitting.ts'

export function PageLinks({ pages }: { pages: PageLink[] }) {
  const t = useAppWords()
  const say = useSay()
  const { pathname } = useLocation()
  const bar = useRef<HTMLElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  const menu = useDisclosure(bar, more, pathname)
  const id = useId()
  const open = pageAt(pathname)
  const fitting = useFitting(bar, pages.map((page) => page.path), open?.path)
  const shown = pages.filter((page) => fitting.has(page.path))
  const rest = pages.filter((page) => !fitting.has(page.path))
  return (
    <nav ref={bar} aria-label={t('navigation')}>
      {shown.map((page) => <NavLink key={page.path} to={page.path} data-page>{say(page.word)}</NavLink>)}
      {rest.length > 0 ? (
        <div {...menu.whole}>
          <button ref={more} type="button" className="top-more" aria-expanded={menu.open} aria-controls={id} onClick={menu.toggle}>{t('more')} <DownOutlined aria-hidden /></button>
          <div id={id} className="top-menu" hidden={!menu.open}>{menu.open ? groupsOf(rest).map(([group, links]) => (
            <section key={group} aria-labelledby={`${id}-${group}`}>
              <h2 id={`${id}-${group}`}>{say(PAGE_GROUPS[group])}</h2>
              {links.map((page) => <NavLink key={page.path} to={page.path}>{say(page.word)}</NavLink>)}
            </section>
          )) : null}</div>
        </div>
      ) : null}
    </nav>
  )
}

const groupsOf = (pages: readonly PageLink[]): [PageGroup, PageLink[]][] =>
  (Object.keys(PAGE_GROUPS) as PageGroup[]).map((group): [PageGroup, PageLink[]] => [group, pages.filter((page) => page.group === group)]).filter(([, links]) => links.length > 0)
