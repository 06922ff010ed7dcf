/** Tickets by number or words, several. */
import { Select } from 'antd'
import { useState } from 'react'
import { searchTickets } from '#contract/desk.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'

export function TicketPicker({ id, value = [], onChange, label }: { id?: string; value?: string[]; onChange?: (value: string[]) => void; label: string }) {
  const [typed, setTyped] = useState('')
  const [names, setNames] = useState(new Map<string, string>())
  const text = useSettled(typed)
  const found = useQueryOf(searchTickets, { body: { text, limit: 20 } }, { enabled: text.trim() !== '', keepOld: true }).data?.items ?? []
  const options = [...found.map((ticket) => ({ value: ticket.id, label: `${ticket.number} ${ticket.title}` })), ...value.filter((chosen) => !found.some((ticket) => ticket.id === chosen)).map((chosen) => ({ value: chosen, label: names.get(chosen) ?? chosen }))]
  return (
    <Select<string[]> id={id} mode="multiple" aria-label={label} value={value} options={options} style={{ width: '100%' }} notFoundContent={null} showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      onChange={(next) => { setNames(new Map([...names, ...options.map(({ value: key, label: name }) => [key, name] as const)])); onChange?.(next) }} />
  )
}
