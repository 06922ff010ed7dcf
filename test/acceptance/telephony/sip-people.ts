/** People on real SIP telephones: sipp with scenarios written here. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Does = { wait: number } | { press: string }
type CallerOptions = { folder: string; engine: string; from: string; to: string; does: readonly Does[]; /** hangs up at the end; else waits to be hung up on */ hangsUp: boolean }
export type SipPerson = { ended: Promise<number>; heard(): string; hangUp(): void }

/** Not the browsers' address: the engine knows the carrier by where it calls from. */
const PEOPLE = '127.0.0.2'
const VIA = 'Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]'
const SDP = `v=0
o=p 1 1 IN IP4 [local_ip]
s=-
c=IN IP4 [media_ip]
t=0 0
m=audio [media_port] RTP/AVP 8 96
a=rtpmap:8 PCMA/8000
a=rtpmap:96 telephone-event/8000
a=fmtp:96 0-15
`
const message = (lines: readonly string[], more = '', attributes = '') => `<send${attributes}><![CDATA[\n${lines.join('\n')}\n${more ? `Content-Type: application/sdp\nContent-Length: [len]\n\n${more}` : 'Content-Length: 0\n\n'}\n]]></send>`
const scenario = (parts: readonly string[]) => `<?xml version="1.0" encoding="UTF-8" ?>\n<scenario name="person">\n${parts.join('\n')}\n</scenario>\n`
const ANSWER = (status: string, more = '') => message([`SIP/2.0 ${status}`, '[last_Via:]', '[last_From:]', '[last_To:];tag=[pid]p[call_number]', '[last_Call-ID:]', '[last_CSeq:]', 'Contact: <sip:[local_ip]:[local_port]>'], more)
const OK_TO_BYE = message(['SIP/2.0 200 OK', '[last_Via:]', '[last_From:]', '[last_To:]', '[last_Call-ID:]', '[last_CSeq:]'])

/** @param port of the telephone's own; the next ones are its media */
export function callerAt(port: number, { folder, engine, from, to, does, hangsUp }: CallerOptions): SipPerson {
  const whom = (method: string, seq: number, toLine: string) => [`${method} sip:${to}@[remote_ip]:[remote_port] SIP/2.0`, VIA, `From: <sip:${from}@[local_ip]:[local_port]>;tag=[pid]c[call_number]`, toLine, 'Call-ID: [call_id]', `CSeq: ${seq} ${method}`, `Contact: <sip:${from}@[local_ip]:[local_port]>`, 'Max-Forwards: 70']
  const press = (key: string, seq: number) => `<send retrans="500"><![CDATA[\n${whom('INFO', seq, '[last_To:]').join('\n')}\nContent-Type: application/dtmf-relay\nContent-Length: [len]\n\nSignal=${key}\nDuration=160\n]]></send>\n<recv response="200"/>`
  const steps = does.map((one, i) => ('wait' in one ? `<pause milliseconds="${one.wait}"/>` : press(one.press, 2 + i)))
  const end = hangsUp ? [message(whom('BYE', 90, '[last_To:]'), '', ' retrans="500"'), '<recv response="200"/>'] : ['<recv request="BYE"/>', OK_TO_BYE]
  const file = join(folder, `caller-${port}.xml`)
  writeFileSync(file, scenario([
    message(whom('INVITE', 1, `To: <sip:${to}@[remote_ip]:[remote_port]>`), SDP, ' retrans="500"'),
    '<recv response="100" optional="true"/>', '<recv response="180" optional="true"/>', '<recv response="183" optional="true"/>', '<recv response="200"/>',
    message(whom('ACK', 1, '[last_To:]')), ...steps, ...end,
  ]))
  return run(folder, `caller-${port}`, [engine, '-sf', file, '-p', String(port), '-m', '1'])
}

/** Answers whoever rings until stopped: units, colleagues, the partner's desk. */
export function answererAt(port: number, folder: string, engine: string): SipPerson {
  const file = join(folder, `answerer-${port}.xml`)
  writeFileSync(file, scenario(['<recv request="INVITE"/>', ANSWER('180 Ringing'), '<pause milliseconds="200"/>', ANSWER('200 OK', SDP), '<recv request="ACK"/>', '<recv request="BYE"/>', OK_TO_BYE]))
  return run(folder, `answerer-${port}`, [engine, '-sf', file, '-p', String(port)])
}

let mediaPort = 26_000
const running = new Set<ChildProcess>()
export const everybodyLeaves = (): void => { for (const child of running) child.kill('SIGKILL') }

function run(folder: string, name: string, args: readonly string[]): SipPerson {
  const log = join(folder, `${name}-${Date.now()}.log`)
  const child: ChildProcess = spawn('sipp', [...args, '-i', PEOPLE, '-mi', PEOPLE, '-mp', String(mediaPort += 4), '-nostdin', '-trace_msg', '-message_file', log, '-recv_timeout', '60000'], { cwd: folder, stdio: 'ignore' })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return {
    ended: new Promise((resolve, reject) => { child.once('exit', (code) => resolve(code ?? -1)); child.once('error', reject) }),
    heard: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
    hangUp: () => { child.kill('SIGTERM') },
  }
}
