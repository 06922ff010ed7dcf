import { App, Button, Form, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { fileObjection, listObjections } from '#contract/dispatch.ts'
import { need } from '../../shared/moves/field-rules.ts'
import { useMe } from '../../shared/session.ts'
import { Failure } from '../../shared/states.tsx'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { keyOf, useCall } from '../../shared/use-call.ts'
import { usePrecedentWords } from './precedent-words.ts'

type Values = { reason: string; basis: string; suggestedUnitId?: string }

/** 提出异议: to the unit's part of a ticket, or to a row of the catalogue. */
export function ObjectionForm({ about, close }: { about: { ticketId: string; assignmentId: string } | { row: string }; close: () => void }) {
  const t = usePrecedentWords()
  const me = useMe()
  const cache = useQueryClient()
  const { message } = App.useApp()
  const file = useCall(fileObjection, () => {
    void cache.invalidateQueries({ queryKey: keyOf(listObjections).slice(0, 1) })
    void message.success(t('filed'))
    close()
  })
  return (
    <Form<Values> layout="vertical" name="objection" aria-label={t('object')} onFinish={({ suggestedUnitId, ...values }) => file.mutate({ body: { ...about, ...values, ...(suggestedUnitId ? { suggestedUnitId } : {}) } })}>
      {file.error && <Failure error={file.error} />}
      <Form.Item name="reason" label={t('reason')} rules={need(t('fillIn'))}><Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} placeholder={t('reasonHint')} /></Form.Item>
      <Form.Item name="basis" label={t('basis')} rules={need(t('fillIn'))}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} placeholder={t('basisHint')} /></Form.Item>
      <Form.Item name="suggestedUnitId" label={t('suggested')}><UnitPicker except={[me.unitId]} /></Form.Item>
      <p className="quiet">{'ticketId' in about ? t('clockRuns') : null}</p>
      <div className="dispute-acts"><Button type="primary" htmlType="submit" loading={file.isPending}>{t('send')}</Button><Button onClick={close}>{t('cancel')}</Button></div>
    </Form>
  )
}
