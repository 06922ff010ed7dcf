import { Form, Input } from 'antd'
import { suggestUnits, type SuggestedRow as Row } from '#contract/desk.ts'
import { needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { Loading } from '../../shared/states.tsx'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { useDispatchWords } from './dispatch-words.ts'
import { Suggestions } from './suggestions.tsx'

type Props = MoveTarget & { move: 'assign' | 'designate' }

/** 派单 and 指定承办: the first suggestion is already chosen; one key accepts, typing overrides. */
export function AssignForm(props: Props) {
  const asked = useQueryOf(suggestUnits, { body: demandOf(props.ticket) }, { staleTime: 20_000 })
  if (asked.isPending) return <Loading rows={5} />
  return <AssignFields key={props.ticket.id} {...props} rows={distinct(asked.data?.rows ?? [])} />
}

/** What the suggestion is made of: the demand as it stands, without itself among the earlier tickets. */
const demandOf = ({ id, category, area, service, title, body }: MoveTarget['ticket']) => ({
  title: title.slice(0, 200), text: body.slice(0, 4000), ticketId: id, ...(category ? { categoryCode: category.code } : {}), ...(area ? { areaCode: area.code } : {}),
  ...(service ? { service: service.code } : {}),
})

/** A wider row that names the same units says nothing new. */
const unitsOf = ({ leadUnitId, co }: Row) => [leadUnitId, ...co.map(({ id }) => id)].join()
const distinct = (rows: Row[]): Row[] => rows.filter((row, at) => rows.findIndex((other) => unitsOf(other) === unitsOf(row)) === at)

function AssignFields({ rows, move, ...target }: Props & { rows: Row[] }) {
  const w = useDispatchWords()
  const first = rows[0]
  const initial = { row: first?.row, leadUnitId: first?.leadUnitId ?? '', coUnitIds: first?.co.map(({ id }) => id) ?? [], remark: '' }
  const input = ({ row, leadUnitId, coUnitIds, remark }: typeof initial) => {
    const chosen = rows.find((known) => known.row === row && known.leadUnitId === leadUnitId)
    return { leadUnitId, coUnitIds: coUnitIds.filter((id) => id !== leadUnitId), ...(remark.trim() ? { remark } : {}), ...(chosen ? { catalogueRow: chosen.row } : {}) }
  }
  return (
    <MoveForm move={move} {...target} initial={initial} input={input}>
      {(values) => (
        <>
          <Form.Item name="row" hidden><Input /></Form.Item>
          <Form.Item noStyle shouldUpdate>{(form) => (
            <Suggestions rows={rows} chosen={rows.find((row) => row.row === values.row && row.leadUnitId === values.leadUnitId)} onChoose={(row) => form.setFieldsValue({ row: row.row, leadUnitId: row.leadUnitId, coUnitIds: row.co.map(({ id }) => id) })} />
          )}</Form.Item>
          <Form.Item name="leadUnitId" label={w('lead')} rules={needOne(w('choose'))} getValueProps={(value: string) => ({ value: value || undefined })}><UnitPicker /></Form.Item>
          <Form.Item name="coUnitIds" label={w('co')}><UnitPicker multiple except={[values.leadUnitId]} placeholder={w('coHint')} /></Form.Item>
          <Form.Item name="remark" label={w('remark')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} placeholder={w('remarkHint')} /></Form.Item>
        </>
      )}
    </MoveForm>
  )
}
