/** Orders as stories tell them: who supervises, what is handed in, and what a refusal names. */
import type { OrderFileView, OrderView } from '#contract/supervision.ts'
import type { Hotline } from './hotline.ts'
import type { Person, Refused, Reply } from './person.ts'

export const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200, 7)])
export const PDF = Buffer.from('%PDF-1.7 scan of a paper')
export const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), Buffer.alloc(300, 3)])

export type Order = OrderView & Refused
export type Opening = { kind?: 'supervise' | 'inspect'; rung?: string; units: string[]; tickets: { id: string }[]; reason?: string; send?: boolean }

export function orderSteps(city: Hotline, prefix = '') {
  const as = (name: string) => city.as(`${prefix}${name}`)
  const supervisor = as('supervisor1')
  const open = (who: Person, { units, tickets, ...given }: Opening) =>
    who.send<Order>('POST', '/api/supervision/orders', { kind: 'supervise', reason: '群众反映强烈，长期未解决', send: true, unitIds: units.map((code) => city.unit(code)), ticketIds: tickets.map(({ id }) => id), ...given })
  const act = (who: Person, order: { id: string; version: number }, what: string, body: object = {}): Promise<Reply<Order>> =>
    who.send<Order>('POST', `/api/supervision/orders/${order.id}/${what}`, { version: order.version, ...body })
  const see = (order: { id: string }, who: Person = supervisor) => who.get<OrderView>(`/api/supervision/orders/${order.id}`)
  async function upload(who: Person, order: { id: string }, name: string, bytes: Buffer): Promise<Reply<OrderFileView & Refused>> {
    const edge = 'edge-of-a-part'
    const payload = Buffer.concat([Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`), bytes, Buffer.from(`\r\n--${edge}--\r\n`)])
    const reply = await who.ask({ method: 'POST', url: `/api/supervision/orders/${order.id}/files`, payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}` } })
    return { status: reply.statusCode, body: reply.json() }
  }
  const now = () => new Date(city.clock.now).toISOString()
  async function fileOf(order: { id: string }, kind: string, who: Person): Promise<string[]> {
    const [name, bytes] = kind === 'photo_with_time_place' ? ['现场.jpg', JPEG] as const : kind === 'video_with_time_place' ? ['录像.mp4', MP4] as const : ['文件.pdf', PDF] as const
    return [(await upload(who, order, name, bytes)).body.id]
  }
  /** Hands in whole proof for everything the order's rung still asks of supervision. */
  async function prove(order: { id: string }, who: Person = supervisor): Promise<OrderView> {
    let seen = await see(order, who)
    for (const need of seen.needs.filter(({ there, kind }) => !there && kind !== 'order_sent' && kind !== 'unit_answer')) {
      const body = {
        code: need.code, ...(need.parts.includes('text') ? { text: `${need.name}：已记录` } : {}), ...(need.parts.includes('taken_at') ? { takenAt: now() } : {}),
        ...(need.parts.includes('place') ? { place: '现场路口' } : {}), ...(need.parts.includes('link') ? { link: 'https://news.example.cn/1' } : {}),
        ...(need.parts.includes('file') ? { fileIds: await fileOf(order, need.kind, who) } : {}),
      }
      const { status, body: after } = await act(who, seen, 'proofs', body)
      if (status !== 200) throw new Error(JSON.stringify(after))
      seen = after
    }
    return seen
  }
  return { as, supervisor, office: as('office'), mayor: as('mayor1'), open, act, see, upload, prove, now, fileOf }
}
