/** 登记: a link of the rules gets its address and secret; a new one joins the rules first. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { listPartners, setPartner, type PartnerRow } from '#contract/linkage.ts'
import { applyRules, getRules } from '#contract/rules.ts'
import { call } from '../../shared/call.ts'
import { Failure } from '../../shared/states.tsx'
import { TabLeaves } from '../../shared/tab-leaves.tsx'
import { keyOf, useCall } from '../../shared/use-call.ts'
import { usePartnerWords } from './partner-words.ts'

type Values = { link: string; code?: string; name?: string; url: string; token?: string; classes?: string[]; active: boolean }
type Props = { partner: PartnerRow | undefined; links: PartnerRow[]; classes: { code: string; name: string }[]; close: () => void }
const NEW = ''

export function PartnerForm({ partner, links, classes, close }: Props) {
  const w = usePartnerWords()
  const cache = useQueryClient()
  const [form] = Form.useForm<Values>()
  const chosen = Form.useWatch('link', form)
  const save = useCall(setPartner, done)
  const send = ({ link, url, token, classes: only, active }: Values) => save.mutate({ body: { link, url, active, classes: only?.length ? only : null, ...(token ? { token } : {}) } })
  const join = useCall(applyRules, (_, { body }) => {
    const link = (body.value as { code: string }[]).at(-1)!.code
    const values = form.getFieldsValue()
    // Should the address be refused now, the link is no new one any more.
    form.setFieldValue('link', link)
    for (const one of [listPartners, getRules]) void cache.invalidateQueries({ queryKey: keyOf(one).slice(0, 1) })
    send({ ...values, link })
  })
  const fillIn = { required: true, message: w('fillIn') }
  const fresh = !partner && !links.some(({ link, connected }) => link.code === chosen && connected)

  function done() {
    for (const one of [listPartners, getRules]) void cache.invalidateQueries({ queryKey: keyOf(one).slice(0, 1) })
    close()
  }
  async function submit(values: Values) {
    if (values.link !== NEW) { send(values); return }
    const { versionId, document } = await call(getRules, {})
    const value = [...((document['links'] as object[] | undefined) ?? []), { code: values.code, name: values.name, kind: 'other', direction: 'both' }]
    join.mutate({ body: { section: 'links', value, basedOn: versionId, note: w('formNew') } })
  }
  const error = join.error ?? save.error
  return (
    <section className="partner-form" aria-label={partner ? w('formEdit', { name: partner.link.name }) : w('formNew')}>
      <h2>{partner ? w('formEdit', { name: partner.link.name }) : w('formNew')}</h2>
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void submit(values)}
        initialValues={{ link: partner?.link.code ?? links.find(({ connected }) => !connected)?.link.code ?? NEW, url: partner?.url ?? '', classes: partner?.classes?.map(({ code }) => code) ?? [], active: partner?.active ?? true }}>
        <div className="partner-fields">
          <Form.Item name="link" label={w('link')}><Select disabled={partner !== undefined} options={[...links.map(({ link }) => ({ value: link.code, label: link.name })), { value: NEW, label: w('newLink') }]} /></Form.Item>
          {chosen === NEW && <><Form.Item name="code" label={w('code')} rules={[fillIn, { pattern: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, message: w('codeHint') }]}><Input maxLength={64} /></Form.Item><Form.Item name="name" label={w('newName')} rules={[fillIn]}><Input maxLength={60} /></Form.Item></>}
          <Form.Item name="url" label={w('address')} rules={[fillIn, { pattern: /^https?:\/\/\S+$/, message: w('badUrl') }]}><Input maxLength={500} placeholder="https://" /></Form.Item>
          <Form.Item name="token" label={w('secret')} extra={w(fresh ? 'secretNew' : 'secretKeep')} rules={[...(fresh ? [fillIn] : []), { pattern: /^\S{20,200}$/, message: w('secretNew') }]}><Input.Password autoComplete="new-password" visibilityToggle={false} maxLength={200} /></Form.Item>
          <Form.Item name="classes" label={w('classes')} extra={w('classesHint')}><PickClasses classes={classes} /></Form.Item>
          <Form.Item name="active" valuePropName="checked"><Checkbox>{w('active')}</Checkbox></Form.Item>
        </div>
        {error && <Failure error={error} />}
        <div className="linkage-acts"><Button type="primary" htmlType="submit" loading={save.isPending || join.isPending}>{w('save')}</Button><Button onClick={close}>{w('cancel')}</Button></div>
      </Form>
    </section>
  )
}

function PickClasses({ classes, ...given }: { classes: { code: string; name: string }[]; id?: string; value?: string[]; onChange?: (value: string[]) => void }) {
  return <TabLeaves><Select {...given} mode="multiple" options={classes.map(({ code, name }) => ({ value: code, label: name }))} /></TabLeaves>
}
