import type { FiguresView } from '#contract/call-figures.ts'
import { useCallWords } from './call-words.ts'
import { shareText } from './share-text.ts'

export function FigureTable({ title, head, rows }: { title: string; head: string; rows: { code: string; name: string; figures: FiguresView }[] }) {
  const t = useCallWords()
  if (rows.length === 0) return null
  const share = (one: { count: number; of: number }) => <>{shareText(one)} <small className="quiet">{one.count}/{one.of}</small></>
  return (
    <section className="figure-table"><h2>{title}</h2>
      <table aria-label={title}>
        <thead><tr><th scope="col">{head}</th><th scope="col">{t('offered')}</th><th scope="col">{t('connectRate')}</th><th scope="col">{t('in15a')}</th><th scope="col">{t('in15o')}</th><th scope="col">{t('meanWait')}</th><th scope="col">{t('meanTalk')}</th></tr></thead>
        <tbody>{rows.map(({ code, name, figures: f }) => (
          <tr key={code}><th scope="row">{name || t('none')}</th><td>{f.offered}</td><td>{share(f.connect)}</td><td>{share(f.within15OfAnswered)}</td><td>{share(f.within15OfOffered)}</td><td>{f.meanWait === null ? '—' : t('seconds', { n: f.meanWait })}</td><td>{f.meanTalk === null ? '—' : t('seconds', { n: f.meanTalk })}</td></tr>
        ))}</tbody>
      </table>
    </section>
  )
}
