/** 配置总览: what is in force, what still waits to be set, what the city published, and how it came to be. */
import { Table } from 'antd'
import { Link } from 'react-router'
import { overview } from '#contract/desk.ts'
import { getRules, RULE_SECTIONS } from '#contract/rules.ts'
import { Asked } from '#web/shared/states.tsx'
import { momentText } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { textAt } from './field.ts'
import { useRuleWords } from './rule-words.ts'
import './rules.css'

const placeholdersIn = (value: unknown) => (Array.isArray(value) ? value.filter((row: { placeholder?: boolean }) => row.placeholder === true).length : 0)

export function ProfilePage() {
  const t = useRuleWords()
  const language = useLanguage()
  const rules = useQueryOf(getRules, {})
  const figures = useQueryOf(overview, {}, { staleTime: 60_000 })
  return (
    <Asked query={rules} rows={10}>
      {({ versionId, validFrom, document, versions }) => (
        <>
          <header className="rule-head"><h1>{t('profile')}</h1><p className="quiet">{t('lead.profile')}</p></header>
          <dl className="rule-facts">
            <div><dt>{t('version')}</dt><dd><span className="rule-code">{versionId}</span> {t('since', { time: momentText(validFrom, language) })}</dd></div>
            <div><dt>{t('prefix')}</dt><dd>{textAt(document, 'numberPrefix')}</dd></div>
          </dl>
          <section className="rule-group"><h2>{t('sections')}</h2>
            <ul className="rule-sections">
              {RULE_SECTIONS.map((name) => {
                const value = document[name]
                const open = placeholdersIn(value)
                return <li key={name}><Link to={`/admin/rules/${name}`}>{t(`title.${name}`)}</Link> <span className="quiet">{Array.isArray(value) ? t('entries', { n: value.length }) : ''}</span>{open ? <span className="placeholder-mark">{t('placeholders', { n: open })}</span> : null}</li>
              })}
            </ul>
          </section>
          <section className="rule-group"><h2>{t('figures')}</h2>
            <Asked query={figures} rows={3}>
              {(seen) => (
                <Table size="small" rowKey="name" pagination={false} dataSource={seen.figures} locale={{ emptyText: t('noFigures') }} columns={[
                  { title: t('figure'), dataIndex: 'name' }, { title: t('value'), key: 'value', width: 160, align: 'right', render: (_, row) => `${row.value.toLocaleString(language)} ${row.unit}` },
                  { title: t('figureKind'), key: 'kind', width: 90, render: (_, row) => t(`figure.${row.kind}` as 'figure.target') }, { title: t('period'), dataIndex: 'period', width: 200 }, { title: t('source'), dataIndex: 'source' },
                ]} />
              )}
            </Asked>
          </section>
          <section className="rule-group"><h2>{t('versions')}</h2>
            <Table size="small" rowKey="id" pagination={{ pageSize: 20, hideOnSinglePage: true }} dataSource={versions} columns={[
              { title: t('at'), key: 'at', width: 160, render: (_, row) => momentText(row.validFrom, language) }, { title: t('madeBy'), dataIndex: 'madeBy', width: 140 }, { title: t('versionNote'), dataIndex: 'note' },
              { title: t('version'), dataIndex: 'id', width: 300, className: 'rule-code' },
            ]} />
          </section>
        </>
      )}
    </Asked>
  )
}
