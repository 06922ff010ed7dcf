/** A small tree of units, users of any role, and browsers that are signed in over HTTP. */
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Role } from '#domain/people/actor.ts'
import type { UnitSeed } from '#domain/profile/profile.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { hashPassword } from '#server/people/password.ts'
import { saveSeedUnits } from '#server/people/unit-seed.store.ts'
import { getUnit } from '#server/people/unit.store.ts'
import { addUsers } from '#server/people/user.store.ts'

export const TEST_PASSWORD = 'only-in-tests-7'
let hash: Promise<string> | undefined

/** Two centres under one province; c1 has a bureau with an office below it. */
export const TEST_UNITS: UnitSeed[] = [
  { code: 'office', name: '信用科', kind: 'bureau', parent: 'bureau' },
  { code: 'province', name: '省政府', kind: 'government' },
  { code: 'c1', name: '甲市热线中心', kind: 'center', parent: 'province', center: 'c1' },
  { code: 'c2', name: '乙市热线中心', kind: 'center', parent: 'province', center: 'c2' },
  { code: 'bureau', name: '市场监管局', shortName: '市监局', kind: 'bureau', parent: 'c1', areas: ['a1'] },
  { code: 'company', name: '供水公司', kind: 'company', parent: 'c1' },
]

export async function addTestUnits(db: Db, seeds: UnitSeed[] = TEST_UNITS): Promise<{ added: string[]; changed: string[] }> {
  const byCode = new Map(seeds.map((seed) => [seed.code, seed]))
  const centerOf = (code: string | undefined): string | undefined => {
    const seed = byCode.get(code ?? '')
    return seed && (seed.center ?? centerOf(seed.parent))
  }
  return db.transaction().execute((tx) => saveSeedUnits(tx, seeds, centerOf))
}

export type TestUser = { username: string; roles: Role[]; unit: string; isDemo?: boolean; active?: boolean }

/** @returns ids in the order given; all have TEST_PASSWORD */
export async function addTestUsers(db: Db, users: TestUser[]): Promise<string[]> {
  hash ??= hashPassword(TEST_PASSWORD)
  const passwordHash = await hash
  const rows = await Promise.all(users.map(async ({ unit: code, ...user }) => {
    const unit = await getUnit(db, code)
    return { ...user, id: newId(), name: user.username, passwordHash, unitId: unit.id, centerId: unit.centerId ?? 'c1', passwordChangedAt: 0 }
  }))
  await db.transaction().execute((tx) => addUsers(tx, rows))
  return rows.map(({ id }) => id)
}

type Row = Record<string, unknown>
/** The fields tests reach for are named; whether they came is what the tests find out. */
export type ReplyBody = { [field: string]: unknown; code?: string; csrf?: string; id: string; name: string; version: number; items: Row[]; accounts: Row[] }
export type Reply = { status: number; body: ReplyBody; headers: Record<string, unknown> }
export type Browser = {
  cookie: string
  csrf: string
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers?: Record<string, string>): Promise<Reply>
}

/** A browser with nobody signed in: it keeps the cookie and the CSRF token once it signs in. */
export function newBrowser(app: FastifyInstance): Browser {
  const browser: Browser = {
    cookie: '', csrf: '',
    async call(method, url, payload, headers = {}) {
      const options: InjectOptions = {
        method, url, ...(payload && { payload }),
        headers: { ...(browser.cookie && { cookie: browser.cookie }), 'x-csrf-token': browser.csrf, 'idempotency-key': newId(), ...headers },
      }
      const reply = await app.inject(options)
      const set = reply.headers['set-cookie']
      if (typeof set === 'string') browser.cookie = set.split(';')[0]!
      const isJson = String(reply.headers['content-type']).includes('json')
      const body = (isJson ? reply.json() : {}) as ReplyBody
      browser.csrf = body.csrf ?? browser.csrf
      return { status: reply.statusCode, body, headers: reply.headers }
    },
  }
  return browser
}

/** @throws when the sign-in is refused */
export async function signedIn(app: FastifyInstance, username: string, password = TEST_PASSWORD): Promise<Browser> {
  const browser = newBrowser(app)
  const reply = await browser.call('POST', '/api/session', { username, password })
  if (reply.status !== 200) throw new Error(`${username} could not sign in: ${reply.status} ${reply.body.code}`)
  return browser
}
