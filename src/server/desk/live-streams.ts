/** Whose stream is open, by centre and by person: a word goes to those it is for, and is put into octets once. */
export type Stream = { centerId: string; userId: string; hasPhone: boolean; send: (octets: Buffer) => void; end: () => void }

export const wordOf = (event: string, data: string, id?: number): Buffer => Buffer.from(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`)

export class LiveStreams {
  private readonly byCenter = new Map<string, Set<Stream>>()
  private readonly byUser = new Map<string, Set<Stream>>()

  add(stream: Stream): () => void {
    for (const [places, key] of [[this.byCenter, stream.centerId], [this.byUser, stream.userId]] as const) places.set(key, (places.get(key) ?? new Set()).add(stream))
    return () => {
      for (const [places, key] of [[this.byCenter, stream.centerId], [this.byUser, stream.userId]] as const) {
        const left = places.get(key)
        left?.delete(stream)
        if (left?.size === 0) places.delete(key)
      }
    }
  }
  toUser(centerId: string, userId: string, octets: Buffer): void {
    for (const stream of this.byUser.get(userId) ?? []) if (stream.centerId === centerId) stream.send(octets)
  }
  toCenter(centerId: string, octets: Buffer, whose: (stream: Stream) => boolean = () => true): void {
    for (const stream of this.byCenter.get(centerId) ?? []) if (whose(stream)) stream.send(octets)
  }
  hasPhones(centerId: string): boolean {
    for (const { hasPhone } of this.byCenter.get(centerId) ?? []) if (hasPhone) return true
    return false
  }
  toAll(octets: Buffer): void { for (const centerId of this.byCenter.keys()) this.toCenter(centerId, octets) }
  end(): void { for (const streams of this.byCenter.values()) for (const stream of streams) stream.end() }
}
