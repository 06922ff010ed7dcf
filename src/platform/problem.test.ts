import { expect, test } from 'vitest'
import { Refused } from '#domain/refused.ts'
import { problemOf } from './problem.ts'

const coded = (code: string) => Object.assign(new Error('x'), { code })

test.each([
  ['a refusal keeps its code', new Refused('not_found'), 404, 'not_found'],
  ['a database that does not listen', coded('ECONNREFUSED'), 503, 'unavailable'],
  ['a database that is shutting down', coded('57P01'), 503, 'unavailable'],
  ['a connection that broke', new Error('Connection terminated unexpectedly'), 503, 'unavailable'],
  ['a deadlock', coded('40P01'), 503, 'busy'],
  ['a lock waited for too long', coded('55P03'), 503, 'busy'],
  ['a bug', new TypeError('undefined is not a function'), 500, 'internal'],
  ['a constraint nobody expected', coded('23514'), 500, 'internal'],
])('%s', (_, error, status, code) => {
  expect(problemOf(error, 'r1')).toMatchObject({ status, code, requestId: 'r1' })
})
