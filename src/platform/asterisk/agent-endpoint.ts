/** A telephone for one agent's browser: WebRTC, G.711a first as the trunks speak it, so nothing is recoded. */
type Field = { attribute: string; value: string }
const fields = (given: Record<string, string>): Field[] => Object.entries(given).map(([attribute, value]) => ({ attribute, value }))

export const agentEndpoint = (ext: string, secret: string): [path: string, fields: Field[]][] => [
  [`auth/${ext}`, fields({ auth_type: 'userpass', username: ext, password: secret })],
  [`aor/${ext}`, fields({ max_contacts: '1', remove_existing: 'yes' })],
  [`endpoint/${ext}`, fields({
    auth: ext, aors: ext, context: 'jiesu-agent', disallow: 'all', allow: 'alaw,ulaw,vp8,h264', webrtc: 'yes', dtls_auto_generate_cert: 'yes', direct_media: 'no', max_video_streams: '1',
  })],
]
