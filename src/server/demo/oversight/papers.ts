/** Papers and photographs of the demo city: made here, of nothing that exists. */
import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 480
const HEIGHT = 320

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A street under a grey sky: plainly a drawing, so that nobody takes it for evidence. */
export function drawnPhoto(): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const row = Buffer.alloc(1 + WIDTH * 3)
    for (let x = 0; x < WIDTH; x += 1) row.set(colourAt(x, y), 1 + x * 3)
    return row
  })
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))])
}

function colourAt(x: number, y: number): [number, number, number] {
  if (y > 240) return Math.abs(y - 280) < 3 && x % 60 < 34 ? [235, 235, 225] : [96, 100, 106]
  const house = Math.floor(x / 96)
  if (y > 90 + ((house * 37) % 70)) return x % 24 > 8 && x % 24 < 18 && y % 30 > 10 && y % 30 < 22 ? [250, 225, 160] : [150 + ((house * 17) % 40), 140, 128]
  return [190, 205 - Math.floor(y / 8), 220 - Math.floor(y / 10)]
}

/** One page that says what it is. */
export function typedPaper(): Buffer {
  const words = 'BT /F1 20 Tf 72 720 Td (Generated paper of the demonstration city) Tj ET'
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = parts.map((part, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${part}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(`${text}xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1')
}
