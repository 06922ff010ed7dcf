/** One move on one ticket: the reply is the new ticket and replaces the one shown. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { getTicket, getTimeline } from '#contract/desk.ts'
import { moveEndpoint, type MoveDraft } from '#contract/ticket/moves.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { countWork, listWork } from '#contract/work.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import { CallError } from './call-error.ts'
import { call } from './call.ts'
import { keyOf } from './use-call.ts'

export type MoveAct<M extends MoveName = MoveName> = { [K in M]: { move: K; ticketId: string; assignmentId?: string | undefined; version: number; input: MoveDraft<K> } }[M]

/** `conflict` (409): someone was faster; the ticket is loaded again and what was typed stays with the caller. */
export function useMove(onDone?: (ticket: TicketView, act: MoveAct) => void) {
  const client = useQueryClient()
  const sent = useRef({ text: '', key: '' })
  const ticketKey = (ticketId: string) => keyOf(getTicket, { params: { ticketId } })
  return useMutation<TicketView, Error, MoveAct>({
    retry: (count, error) => count < 2 && error instanceof CallError && error.undecided,
    mutationFn: ({ move, ticketId, assignmentId, version, input }) => {
      const text = JSON.stringify([move, ticketId, assignmentId, version, input])
      if (sent.current.text !== text) sent.current = { text, key: crypto.randomUUID() }
      const endpoint = moveEndpoint(move)
      return call(endpoint, { params: { ticketId, assignmentId: assignmentId ?? '' }, body: { version, input } }, sent.current.key)
    },
    onSettled: (_, error) => {
      if (!(error instanceof CallError && error.undecided)) sent.current = { text: '', key: '' }
    },
    onSuccess: (ticket, act) => {
      client.setQueryData(ticketKey(ticket.id), ticket)
      for (const endpoint of [listWork, countWork]) void client.invalidateQueries({ queryKey: [keyOf(endpoint)[0]] })
      void client.invalidateQueries({ queryKey: keyOf(getTimeline, { params: { ticketId: ticket.id } }) })
      onDone?.(ticket, act)
    },
    onError: (error, act) => {
      if (error instanceof CallError && error.status === 409) void client.invalidateQueries({ queryKey: ticketKey(act.ticketId) })
    },
  })
}
