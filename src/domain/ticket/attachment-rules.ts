/** What may be attached: by the first bytes, never by what the name or the sender says. */
export const MOST_ATTACHMENT_BYTES = 20_000_000
export const ATTACHMENT_KINDS = ['citizen', 'contact_proof', 'site_photo', 'handling', 'other'] as const

type Kind = { mediaType: string; endings: readonly string[]; starts: readonly number[]; at?: number }
const KNOWN: readonly Kind[] = [
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], starts: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', endings: ['png'], starts: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/gif', endings: ['gif'], starts: [0x47, 0x49, 0x46, 0x38] },
  { mediaType: 'image/webp', endings: ['webp'], starts: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { mediaType: 'application/pdf', endings: ['pdf'], starts: [0x25, 0x50, 0x44, 0x46] },
  { mediaType: 'video/mp4', endings: ['mp4', 'mov', 'm4a'], starts: [0x66, 0x74, 0x79, 0x70], at: 4 },
  { mediaType: 'audio/mpeg', endings: ['mp3'], starts: [0x49, 0x44, 0x33] },
  { mediaType: 'audio/wav', endings: ['wav'], starts: [0x52, 0x49, 0x46, 0x46] },
  { mediaType: 'application/zip', endings: ['docx', 'xlsx', 'pptx', 'wps'], starts: [0x50, 0x4b, 0x03, 0x04] },
]

/** undefined: not a kind of file this hotline takes */
export function mediaTypeOf(name: string, bytes: Uint8Array): string | undefined {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  return KNOWN.find(({ endings, starts, at = 0 }) => endings.includes(ending) && starts.every((byte, i) => bytes[at + i] === byte))?.mediaType
}
