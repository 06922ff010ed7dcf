/** Reads the text frames a WebSocket server sends after its answer to the handshake. */
export function frames(onText: (text: string) => void): (data: Buffer) => void {
  let kept = Buffer.alloc(0)
  let isOpen = false
  let said = ''
  return (data) => {
    kept = Buffer.concat([kept, data])
    if (!isOpen) {
      const end = kept.indexOf('\r\n\r\n')
      if (end < 0) return
      kept = kept.subarray(end + 4)
      isOpen = true
    }
    for (;;) {
      if (kept.length < 2) return
      const short = kept[1]! & 0x7f
      const header = short === 126 ? 4 : short === 127 ? 10 : 2
      if (kept.length < header) return
      const length = short === 126 ? kept.readUInt16BE(2) : short === 127 ? Number(kept.readBigUInt64BE(2)) : short
      if (kept.length < header + length) return
      const kind = kept[0]! & 0x0f
      const isLast = (kept[0]! & 0x80) !== 0
      if (kind === 0 || kind === 1) said += kept.toString('utf8', header, header + length)
      if (kind <= 1 && isLast) { onText(said); said = '' }
      kept = kept.subarray(header + length)
    }
  }
}
