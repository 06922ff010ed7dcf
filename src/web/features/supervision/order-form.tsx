/** The frame of every form of an order: its refusal above, its fields, one button. */
import { Button, Form, type FormProps } from 'antd'
import type { OrderView } from '#contract/supervision.ts'
import { Failure } from '../../shared/states.tsx'
import { useSupervisionWords } from './supervision-words.ts'

export type Acting = { order: OrderView; done: (order: OrderView) => void; cancel: () => void }
type Props<V> = { label: string; error: unknown; busy: boolean; cancel: () => void; onFinish: (values: V) => void; children: React.ReactNode; initialValues?: FormProps<V>['initialValues'] }

export function OrderForm<V extends object>({ label, error, busy, cancel, onFinish, children, initialValues }: Props<V>) {
  const w = useSupervisionWords()
  return (
    <Form<V> className="order-form" layout="vertical" aria-label={label} onFinish={onFinish} {...(initialValues ? { initialValues } : {})}>
      {error ? <Failure error={error} /> : null}
      {children}
      <div className="order-acts"><Button type="primary" htmlType="submit" loading={busy}>{label}</Button><Button onClick={cancel}>{w('cancel')}</Button></div>
    </Form>
  )
}
