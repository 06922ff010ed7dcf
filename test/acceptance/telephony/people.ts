/** People on real SIP telephones outside: sipp signals, their mouth and ear are ours. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEar, type Ear } from './ear.ts'
import type { Voice } from './tone.ts'

export type Outside = { folder: string; /** host:port of the engine */ engine: string; /** what the engine rings outside numbers at */ trunkPort: number }
export type Person = { ear: Ear; /** every SIP message of this telephone, both directions */ messages(): string; hangUp(): void; ended: Promise<void> }
/** Whoever rings is answered, the first by the first ear. */
export type Answerers = { ears: Ear[]; messages(): string; leave(): Promise<void> }

/** Not the browsers' address: the engine knows the carrier by where it calls from. */
const PEOPLE = '127.0.0.2'
const VIA = 'Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]'
const sdp = (port: string | number) => `v=0
o=p 1 1 IN IP4 ${PEOPLE}
s=-
c=IN IP4 ${PEOPLE}
t=0 0
m=audio ${port} RTP/AVP 8 96
a=rtpmap:8 PCMA/8000
a=rtpmap:96 telephone-event/8000
a=fmtp:96 0-15
a=ptime:20
`
const message = (lines: readonly string[], more = '', attributes = '') => `<send${attributes}><![CDATA[\n${lines.join('\n')}\n${more ? `Content-Type: application/sdp\nContent-Length: [len]\n\n${more}` : 'Content-Length: 0\n\n'}\n]]></send>`
const scenario = (parts: readonly string[]) => `<?xml version="1.0" encoding="UTF-8" ?>\n<scenario name="person">\n${parts.join('\n')}\n</scenario>\n`
const reply = (status: string, more = '') => message([`SIP/2.0 ${status}`, '[last_Via:]', '[last_From:]', '[last_To:];tag=[pid]p[call_number]', '[last_Call-ID:]', '[last_CSeq:]', 'Contact: <sip:[local_ip]:[local_port]>'], more)
const OK_TO_BYE = message(['SIP/2.0 200 OK', '[last_Via:]', '[last_From:]', '[last_To:]', '[last_Call-ID:]', '[last_CSeq:]'])
const UNTIL_BYE = '<recv request="BYE" timeout="600000"/>'

let port = 16_000
let answererPort = 18_000
/** sipp wants media ports of its own, which nobody uses. */
let unusedPort = 30_000
const running = new Set<() => void>()
export const everybodyLeaves = (): void => { for (const end of running) end() }

/** Talks until hung up, by either side. */
export async function callerAt({ folder, engine }: Outside, { from, to, voice }: { from: string; to: string; voice: Voice | undefined }): Promise<Person> {
  const at = (port += 10)
  const ear = await openEar(PEOPLE, at + 4, voice)
  const whom = (method: string, seq: number, toLine: string) => [`${method} sip:${to}@[remote_ip]:[remote_port] SIP/2.0`, VIA, `From: <sip:${from}@[local_ip]:[local_port]>;tag=[pid]c[call_number]`, toLine, 'Call-ID: [call_id]', `CSeq: ${seq} ${method}`, `Contact: <sip:${from}@[local_ip]:[local_port]>`, 'Max-Forwards: 70']
  const file = join(folder, `caller-${at}.xml`)
  writeFileSync(file, scenario([
    message(whom('INVITE', 1, `To: <sip:${to}@[remote_ip]:[remote_port]>`), sdp(at + 4), ' retrans="500"'),
    '<recv response="100" optional="true"/>', '<recv response="180" optional="true"/>', '<recv response="183" optional="true"/>', '<recv response="200"/>', message(whom('ACK', 1, '[last_To:]')), UNTIL_BYE, OK_TO_BYE,
  ]))
  const { child, log } = run(folder, `caller-${at}`, [engine, '-sf', file, '-p', String(at), '-m', '1'])
  const ended = gone(child).then(() => ear.close())
  return { ear, messages: log, ended, hangUp: () => { bye(log(), engine, { at, to, from }); setTimeout(() => child.kill('SIGKILL'), 300) } }
}

/** sipp says goodbye when its scenario is over, not when asked: the same dialogue is ended from here. */
function bye(messages: string, engine: string, { at, to, from }: { at: number; to: string; from: string }): void {
  const accepted = messages.slice(messages.indexOf('SIP/2.0 200'))
  const header = (name: string) => new RegExp(`^${name}: *(.*?)\\r?$`, 'im').exec(accepted)?.[1] ?? ''
  const [host = '', hostPort = '5060'] = engine.split(':')
  const text = [`BYE sip:${to}@${engine} SIP/2.0`, `Via: SIP/2.0/UDP ${PEOPLE}:${at + 8};branch=z9hG4bK-bye-${at}`, `From: ${header('From')}`, `To: ${header('To')}`, `Call-ID: ${header('Call-ID')}`, 'CSeq: 90 BYE', `Contact: <sip:${from}@${PEOPLE}:${at}>`, 'Max-Forwards: 70', 'Content-Length: 0', '', '']
  const socket = createSocket('udp4')
  socket.on('message', () => socket.close())
  socket.bind(at + 8, PEOPLE, () => socket.send(text.join('\r\n'), Number(hostPort), host))
}

/** @param voices of those who answer, in the order they are rung @param after how long it rings */
export async function answerersAt({ folder, engine, trunkPort }: Outside, voices: readonly Voice[], after = 400): Promise<Answerers> {
  // The n-th to be rung has its ear at first + 10 n: sipp writes the number of the call between the digits.
  const first = (answererPort += 100)
  const ears = await Promise.all(voices.map((voice, i) => openEar(PEOPLE, first + 10 * (i + 1), voice)))
  const file = join(folder, `answerer-${first}.xml`)
  writeFileSync(file, scenario(['<recv request="INVITE"/>', reply('180 Ringing'), `<pause milliseconds="${after}"/>`, reply('200 OK', sdp(`${first / 100}[call_number]0`)), '<recv request="ACK"/>', UNTIL_BYE, OK_TO_BYE]))
  const { child, log } = run(folder, `answerer-${first}`, [engine, '-sf', file, '-p', String(trunkPort)])
  await new Promise((resolve) => { setTimeout(resolve, 1_000) })
  return { ears, messages: log, leave: async () => { child.kill('SIGKILL'); await gone(child); for (const ear of ears) ear.close() } }
}

const gone = (child: ChildProcess): Promise<void> => new Promise((resolve) => { if (child.exitCode !== null || child.signalCode !== null) resolve(); else child.once('exit', () => resolve()) })

function run(folder: string, name: string, args: readonly string[]): { child: ChildProcess; log: () => string } {
  const file = join(folder, `${name}.log`)
  const child = spawn('sipp', [...args, '-i', PEOPLE, '-mp', String(unusedPort += 8), '-nostdin', '-trace_msg', '-message_file', file, '-trace_err', '-error_file', join(folder, `${name}.err`)], { cwd: folder, stdio: 'ignore' })
  const end = () => { child.kill('SIGKILL') }
  running.add(end)
  child.once('exit', () => running.delete(end))
  return { child, log: () => (existsSync(file) ? readFileSync(file, 'utf8') : '') }
}
