/** Where calls from the carrier go: to the centre's application, and to an announcement of the engine's own when nobody is there. */
export type SiteCenter = { code: string; /** numbers this centre answers; empty: all others */ numbers: readonly string[] }

const LONGEST_CALL_SECONDS = 14_400

/** Kept in one context so that \${EXTEN} is the number dialled when the application takes the call. */
export function inboundDialplan(centers: readonly SiteCenter[], context: string): string {
  const entry = (pattern: string, code: string) => `exten => ${pattern},1,NoOp(for ${code})
 same => n,Set(TIMEOUT(absolute)=${LONGEST_CALL_SECONDS})
 same => n,Stasis(jiesu-${code},inbound)
; Nobody answers to that name: no application node is connected. The caller hears the engine's own announcement.
 same => n,GotoIf($["\${STASISSTATUS}" = "FAILED"]?away)
 same => n,Hangup()
 same => n(away),Answer()
 same => n,Wait(1)
 same => n,Playback(jiesu/away)
 same => n,Wait(1)
 same => n,Hangup(34)`
  return [`[${context}]`, ...centers.flatMap(({ code, numbers }) => (numbers.length > 0 ? numbers : ['_[+0-9]!']).map((number) => entry(number, code)))].join('\n')
}
