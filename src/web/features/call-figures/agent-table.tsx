import type { CallFigures } from '#contract/call-figures.ts'
import { useCallWords } from './call-words.ts'
import { shareText } from './share-text.ts'

/** By name, not by number: whom to help is for the shift leader to see, a ranking it is not. */
export function AgentTable({ agents }: { agents: CallFigures['agents'] }) {
  const t = useCallWords()
  const seconds = (value: number | null) => (value === null ? '—' : t('seconds', { n: value }))
  return (
    <section className="figure-table"><h2>{t('byAgent')}</h2>
      <table aria-label={t('byAgent')}>
        <thead><tr><th scope="col">{t('agent')}</th><th scope="col">{t('answered')}</th><th scope="col">{t('dialled')}</th><th scope="col">{t('meanTalk')}</th><th scope="col">{t('meanWrapUp')}</th><th scope="col" title={t('def.resolved')}>{t('resolved')}</th><th scope="col" title={t('def.occupancy')}>{t('occupancy')}</th></tr></thead>
        <tbody>{agents.map(({ id, name, figures: f }) => (
          <tr key={id}><th scope="row">{name}</th><td>{f.answered}</td><td>{f.dialled}</td><td>{seconds(f.meanTalk)}</td><td>{seconds(f.meanWrapUp)}</td><td>{shareText(f.resolved)} <small className="quiet">{f.resolved.count}/{f.resolved.of}</small></td><td>{shareText(f.occupancy)}</td></tr>
        ))}</tbody>
      </table>
    </section>
  )
}
