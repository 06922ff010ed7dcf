/** The floors and areas of the house (DESIGN §3): who may import whom. */

/** Left to right; an area sees only what stands left of its own bracket. */
export const AREAS: string[][] = [
  ['people'], ['calendar'], ['profile'], ['ticket'], ['matter'],
  // Left of intake: a direct answer cites entries in its own transaction.
  ['knowledge'],
  ['intake', 'telephony', 'dispatch', 'handling', 'revisit', 'supervision', 'quality', 'shift', 'incident'],
  ['assessment', 'panel', 'leader-day', 'linkage'], ['analytics'], ['report'], ['publicity'], ['notice'], ['desk'],
  // Messages imported and generated people: they act as people do, through everybody's actions.
  ['drive'], ['demo', 'import'],
]
export const positionOf = (area: string): number => AREAS.findIndex((bracket) => bracket.includes(area))

/** Areas that call the actions of others. */
export const ACTS_THROUGH_OTHERS = ['drive', 'demo', 'import']

/** First match counts. `area` is what the files of a folder share. */
const FLOORS: [pattern: RegExp, floor: string][] = [
  [/^src\/domain\//, 'domain'],
  [/^src\/contract\//, 'contract'],
  [/^src\/platform\//, 'platform'],
  [/^src\/server\/[^/]+\/[^/]+\.(store|query|tables|rows|sql)\.ts$/, 'store'],
  [/^src\/server\/(drive|demo|import)\//, 'player'],
  [/^src\/server\/[^/]+\/actions\/[^/]+\.ts$/, 'action'],
  [/^src\/server\/[^/]+\/mount-[^/]+\.ts$/, 'door'],
  [/^src\/server\/[^/]+\/[^/]+\.(routes|presenter|jobs|reactions|projections)\.ts$/, 'door'],
  // A plain file of an area serves its actions: a step they share, a permission, a calculation over rows.
  [/^src\/server\/[^/]+\/[^/]+\.ts$/, 'step'],
  // The demo city's texts, sorted by subject.
  [/^src\/server\/demo\/[^/]+\/[^/]+\.ts$/, 'step'],
  [/^src\/server\/[^/]+\.ts$/, 'wiring'],
  [/^src\/web\/shared\//, 'web-shared'],
  [/^src\/web\/features\/[^/]+\//, 'web-feature'],
  [/^src\/web\/desks\//, 'web-desk'],
  [/^src\/web\/(app\/|[^/]+\.tsx?$)/, 'web-app'],
]
export const floorOf = (path: string): string | undefined => FLOORS.find(([pattern]) => pattern.test(path))?.[1]
export const areaOf = (path: string): string => /^src\/(?:server|web\/features)\/([^/]+)\//.exec(path)?.[1] ?? ''

/** Floor → floors it may import. */
export const MAY_IMPORT: Record<string, string[]> = {
  domain: ['domain'],
  contract: ['domain', 'contract'],
  platform: ['domain', 'contract', 'platform'],
  store: ['domain', 'contract', 'platform', 'store', 'step'],
  step: ['domain', 'contract', 'platform', 'store', 'step'],
  action: ['domain', 'contract', 'platform', 'store', 'step', 'action'],
  door: ['domain', 'contract', 'platform', 'store', 'step', 'action', 'door'],
  player: ['domain', 'contract', 'platform', 'store', 'step', 'action', 'door', 'player'],
  wiring: ['domain', 'contract', 'platform', 'store', 'step', 'action', 'door', 'player', 'wiring'],
  'web-shared': ['domain', 'contract', 'web-shared'],
  'web-feature': ['domain', 'contract', 'web-shared', 'web-feature'],
  'web-desk': ['domain', 'contract', 'web-shared', 'web-feature', 'web-desk'],
  'web-app': ['domain', 'contract', 'web-shared', 'web-feature', 'web-desk', 'web-app'],
}

/** Floor → packages it may import; floors not named may import any (the web: anything but Node's own). */
export const PACKAGES: Record<string, (name: string) => boolean> = {
  domain: () => false,
  contract: (name) => name === 'zod',
  ...Object.fromEntries(['web-shared', 'web-feature', 'web-desk', 'web-app'].map((floor) =>
    [floor, (name: string) => !/^(node:|kysely|pg$|fastify|@fastify|graphile-worker|pino)/.test(name)])),
}

/** Actions nobody needs a permission for, and why. */
export const OPEN_ACTIONS: Record<string, string> = {
  'src/server/people/actions/sign-in.ts': 'who signs in is nobody yet',
  'src/server/telephony/actions/rate-call.ts': 'whoever has the code of the message',
  'src/server/profile/actions/load-profile.ts': 'runs at the first start, before there is anybody to ask',
}
export const PERMISSION_CHECK = /\brequire[A-Z]\w*\(|\bchange(Ticket|Family|Room)\w*\(|\bmay[A-Z]\w*\(ctx\.actor/
