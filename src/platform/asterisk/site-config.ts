/** The complete configuration of an Asterisk for one site, file by file, in our own words; comments say what a site may change. */
import { MODULES } from './site-modules.ts'
import { inboundDialplan, type SiteCenter } from './site-dialplan.ts'

export type Site = {
  centers: readonly SiteCenter[]
  user: string
  password: string
  /** where the platform and the browsers' proxy reach HTTP */
  bind: string
  httpPort: number
  sipBind: string
  /** host or host:port of the carrier's session border controller, and whom calls are taken from */
  trunk: string
  trunkFrom: readonly string[]
  rtp: { from: number; to: number }
  /** address seen from outside where the engine stands behind a router; networks that see it directly */
  external?: { address: string; local: readonly string[] }
  tls?: { port: number; certificate: string; key: string }
  /** folders below this one instead of the package's own; modules: where the engine's are */
  root?: string
  modules?: string
}

export function siteConfig(site: Site): Record<string, string> {
  return {
    'asterisk.conf': asterisk(site),
    'modules.conf': `; Nothing is loaded that is not named here.\n[modules]\nautoload = no\n${Object.entries(MODULES).map(([why, list]) => `; ${why}\n${list.map((name) => `load = ${name}.so`).join('\n')}`).join('\n')}\n`,
    'logger.conf': '; Warnings for the operator; security for whoever watches for guessed passwords (fail2ban reads it). No numbers of callers stand at these levels.\n[general]\ndateformat = %F %T.%3q\n[logfiles]\nconsole = warning,error\nmessages = notice,warning,error\nsecurity = security\n',
    'http.conf': http(site),
    'ari.conf': `; The platform's way in. Keep this file readable by the engine alone; the same password goes to JIESU_ARI_PASSWORD.\n[general]\nenabled = yes\npretty = no\n; Our mark travels with every channel, so that one question after a restart tells which calls are whose.\nchannelvars = JIESU\n; Screens never speak to this interface: no origin is allowed.\n[${site.user}]\ntype = user\nread_only = no\npassword = ${site.password}\npassword_format = plain\n`,
    'pjsip.conf': pjsip(site),
    'sorcery.conf': '; Telephones of browsers are made and renewed by the platform at each sign-on: they live in the engine\'s own database, trunks in pjsip.conf.\n[res_pjsip]\nauth = config,pjsip.conf,criteria=type=auth\nauth/dynamic = astdb,ps_auths\naor = config,pjsip.conf,criteria=type=aor\naor/dynamic = astdb,ps_aors\nendpoint = config,pjsip.conf,criteria=type=endpoint\nendpoint/dynamic = astdb,ps_endpoints\n',
    'extensions.conf': `; Calls that come in. The number dialled tells the platform which line it is.\n${inboundDialplan(site.centers, 'jiesu-inbound')}\n\n; Telephones of agents dial nothing by themselves: every call is made by the platform, with its reason on record.\n[jiesu-agent]\nexten => _[*#+0-9]!,1,Hangup(21)\n`,
    'rtp.conf': `; One call takes two of these ports, one with video four; open them to the carrier and to the browsers.\n[general]\nrtpstart = ${site.rtp.from}\nrtpend = ${site.rtp.to}\nstrictrtp = yes\nicesupport = yes\n`,
    'cdr.conf': '; Who called whom is kept by the platform, sealed; the engine keeps none of it.\n[general]\nenable = no\n',
    'cel.conf': '; As cdr.conf.\n[general]\nenable = no\n',
    'stasis.conf': '; Work on events, as many threads as calls need.\n[threadpool]\ninitial_size = 5\nidle_timeout_sec = 20\nmax_size = 50\n',
    'indications.conf': '; Tones as the public network has them: 450 Hz.\n[general]\ncountry = cn\n[cn]\ndescription = China\nringcadence = 1000,4000\ndial = 450\nbusy = 450/350,0/350\nring = 450/1000,0/4000\ncongestion = 450/700,0/700\ncallwaiting = 450/400,0/4000\n',
    ...EMPTY,
    'musiconhold.conf': '; Put recordings (8000 Hz, mono: .alaw or .wav) into the folder moh; without any, who waits hears silence.\n[general]\n[default]\nmode = files\ndirectory = moh\nsort = alpha\n',
  }
}

/** The engine complains of each of these when it is missing; its own defaults are right. */
const EMPTY = Object.fromEntries(['acl', 'ccss', 'features', 'manager', 'pjproject', 'udptl', 'websocket_client'].map((name) => [`${name}.conf`, '; The engine\'s own defaults.\n']))

function asterisk({ root, modules }: Site): string {
  const folders = root === undefined ? '; The folders of the package are used. Recordings lie in spool/recording (make it once, owned by the engine) until the platform has fetched and deleted them.\n'
    : `[directories]\n${Object.entries({ astetcdir: 'etc', astvarlibdir: 'var', astdbdir: 'db', astkeydir: 'var', astdatadir: 'var', astagidir: 'agi', astspooldir: 'spool', astrundir: 'run', astlogdir: 'log' }).map(([name, folder]) => `${name} => ${root}/${folder}`).join('\n')}\n${modules === undefined ? '' : `astmoddir => ${modules}\n`}`
  return `${folders}[options]\n; New calls are refused above this load (load average) or so many calls at once: who is talking goes on talking.\nmaxload = 100\nmaxcalls = 2000\n`
}

function http({ bind, httpPort, tls }: Site): string {
  const secure = tls === undefined ? '; wss for browsers: either a proxy in front (location /ws), or a certificate here: telephony:config --tls PORT,CERTIFICATE,KEY\n'
    : `tlsenable = yes\ntlsbindaddr = ${bind}:${tls.port}\ntlscertfile = ${tls.certificate}\ntlsprivatekey = ${tls.key}\n`
  return `; The platform (/ari) and the browsers' telephones (/ws). Bind to an address only they reach; browsers accept ws:// from 127.0.0.1 only, wss:// from anywhere.\n[general]\nenabled = yes\nbindaddr = ${bind}\nbindport = ${httpPort}\nsessionlimit = 4000\nsession_keep_alive = 60000\n${secure}`
}

function pjsip({ sipBind, trunk, trunkFrom, external }: Site): string {
  const nat = external === undefined ? '' : `external_media_address = ${external.address}\nexternal_signaling_address = ${external.address}\n${external.local.map((net) => `local_net = ${net}\n`).join('')}`
  return `[global]
type = global
user_agent = Jiesu
; Nobody learns from an answer which telephones exist.
endpoint_identifier_order = ip,username

; Carrier.
[transport-udp]
type = transport
protocol = udp
bind = ${sipBind}
${nat}
; Browsers, through http.conf; the same transport serves ws and wss.
[transport-ws]
type = transport
protocol = ws
bind = 0.0.0.0

; The trunk: the name is the one the platform dials numbers by. G.711a as the carriers speak it. No video here: a call with a picture in it
; would offer the picture to every telephone on it; a carrier that has video gets an endpoint of its own with h264 added.
[trunk]
type = endpoint
transport = transport-udp
context = jiesu-inbound
disallow = all
allow = alaw,ulaw
aors = trunk
direct_media = no
dtmf_mode = rfc4733
; Whoever is called sees the hotline's own number and nothing of the person relayed: no second header, no update when legs are joined.
send_pai = no
send_rpid = no
trust_id_outbound = no
send_connected_line = no
; The caller's number as the carrier asserts it.
trust_id_inbound = yes
rtp_timeout = 60
rtp_timeout_hold = 600
[trunk]
type = aor
contact = sip:${trunk}
; Where the carrier answers OPTIONS, 30 here shows at once that it is away; where it does not, 30 would forbid every call out.
qualify_frequency = 0
[trunk]
type = identify
endpoint = trunk
${trunkFrom.map((from) => `match = ${from}`).join('\n')}
`
}
