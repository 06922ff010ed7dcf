/** Where a joint room has agreed on one answer, the reply takes it over by one button. */
import { Button, Form } from 'antd'
import { roomsOfTicket } from '#contract/room.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useRoomWords } from './room-words.ts'

export function AgreedAnswer({ ticketId }: { ticketId: string }) {
  const w = useRoomWords()
  const form = Form.useFormInstance()
  const rooms = useQueryOf(roomsOfTicket, { params: { ticketId } }, { staleTime: 15_000 }).data?.rooms
  const answer = rooms?.find((room) => room.answer?.agreedAt)?.answer
  if (!answer) return null
  return <div className="room-agreed room-answer"><p className="quiet">{w('useAnswerHint')}</p><p className="running">{answer.text}</p><Button size="small" onClick={() => form.setFieldValue('publicAnswer', answer.text)}>{w('useAnswer')}</Button></div>
}
