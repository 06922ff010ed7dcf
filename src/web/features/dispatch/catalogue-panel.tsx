import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { listCatalogue, type CatalogueRowView } from '#contract/dispatch.ts'
import { useHasRole } from '../../shared/session.ts'
import { Asked, Empty } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { CatalogueRowPage } from './catalogue-row.tsx'
import { usePrecedentWords } from './precedent-words.ts'
import './precedent.css'

const SHOWN = 60

/** 派单目录: rows with their legal basis; `?row=` opens one with its versions. */
export function CataloguePanel() {
  const t = usePrecedentWords()
  const language = useLanguage()
  const isUnit = useHasRole('unit_signer', 'unit_handler', 'unit_head')
  const [params, setParams] = useSearchParams()
  const [text, setText] = useState('')
  const [mine, setMine] = useState(isUnit)
  const [shown, setShown] = useState(SHOWN)
  const asked = useQueryOf(listCatalogue, { query: { text: useSettled(text.trim(), 250), mine: mine ? 'yes' : 'no' } }, { keepOld: true })
  const row = params.get('row')
  if (row) return <CatalogueRowPage key={row} row={row} onBack={() => setParams({}, { replace: true })} />
  return (
    <section className="dispute-list" aria-label={t('tab.catalogue')}>
      <div className="dispute-find">
        <Input data-search allowClear aria-label={t('find')} placeholder={t('find')} maxLength={120} value={text} onChange={(event) => { setText(event.target.value); setShown(SHOWN) }} />
        {isUnit && <Checkbox checked={mine} onChange={(event) => setMine(event.target.checked)}>{t('mine')}</Checkbox>}
      </div>
      <Asked query={asked} rows={8}>
        {({ rows, validFrom }) => (rows.length === 0 ? <Empty>{t('noRow')}</Empty> : (
          <>
            <p className="quiet">{t('rows', { n: rows.length, at: momentText(validFrom, language) })}</p>
            <ul className="catalogue-rows">{rows.slice(0, shown).map((one) => <Row key={one.row} row={one} />)}</ul>
            {rows.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>…</Button>}
          </>
        ))}
      </Asked>
    </section>
  )
}

function Row({ row }: { row: CatalogueRowView }) {
  const t = usePrecedentWords()
  return (
    <li>
      <Link to={`/catalogue?row=${encodeURIComponent(row.row)}`}>{row.category}</Link>{row.condition && <span> · {row.condition}</span>}{row.area && <span> · {row.area}</span>}
      <span className="catalogue-units"><b>{row.lead}</b>{row.co.length > 0 && <> · {t('co')} {row.co.join('、')}</>}{row.forbiddenToGrassroots && <span className="chip chip-near">{t('forbidden')}</span>}</span>
      <span className="quiet">{row.basis}</span>
    </li>
  )
}
