import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiesu-config-'))
const withFile = mkdtempSync(join(tmpdir(), 'jiesu-config-'))
writeFileSync(join(withFile, 'jiesu.yaml'), 'port: 8080\nprofile: from-file\nempty: true\n')
afterAll(() => { for (const each of [folder, withFile]) rmSync(each, { recursive: true }) })

test('defaults', () => {
  expect(readConfig([], {}, folder)).toEqual({
    port: 12345, host: '127.0.0.1', databaseUrl: undefined, dataFolder: join(folder, '.data'), profile: expect.stringMatching(/^[a-z]+$/), empty: false, live: undefined })
})

test('flags win over environment, environment over the file, the file over defaults', () => {
  const env = { PORT: '9090', JIESU_PROFILE: 'from-env' }
  expect(readConfig(['--port', '7070'], env, withFile)).toMatchObject({ port: 7070, profile: 'from-env', empty: true })
  expect(readConfig([], { PORT: '9090' }, withFile)).toMatchObject({ port: 9090, profile: 'from-file' })
  expect(readConfig([], {}, withFile)).toMatchObject({ port: 8080, profile: 'from-file' })
})

test.each([
  ['--live alone is real time', ['--live'], { live: 1 }],
  ['--live with a speed', ['--live', '60'], { live: 60 }],
  ['--live before another flag', ['--live', '--empty'], { live: 1, empty: true }],
  ['--flag=value', ['--profile=./my=city'], { profile: './my=city' }],
  ['an absolute data folder', ['--data', '/srv/jiesu'], { dataFolder: '/srv/jiesu' }],
  ['port 0 asks for a free one', ['--port', '0'], { port: 0 }],
])('%s', (_, args, expected) => expect(readConfig(args, {}, folder)).toMatchObject(expected))

test('an empty variable counts as absent', () => {
  expect(readConfig([], { PORT: '', DATABASE_URL: '' }, folder)).toMatchObject({ port: 12345, databaseUrl: undefined })
})

test.each([
  [['--port', 'http'], {}, /--port \/ PORT is not usable: must be a number/],
  [['--port', '70000'], {}, /must be 0 to 65535/],
  [[], { DATABASE_URL: 'mysql://x' }, /DATABASE_URL is not usable: must begin with postgres:/],
  [['--profile'], {}, /--profile needs a value/],
  [['--prot', '1'], {}, /--prot is unknown; known are --port/],
  [['--live', '0'], {}, /JIESU_LIVE is not usable: must be above 0/],
  [[], { JIESU_EMPTY: 'perhaps' }, /JIESU_EMPTY is not usable/],
])('refuses %j %j in one sentence', (args, env, sentence) => {
  expect(() => readConfig(args, env, folder)).toThrow(sentence)
})

test('refuses what the file cannot mean', () => {
  writeFileSync(join(folder, 'jiesu.yaml'), 'prot: 1\n')
  expect(() => readConfig([], {}, folder)).toThrow('The file jiesu.yaml has the unknown setting "prot"')
  writeFileSync(join(folder, 'jiesu.yaml'), 'port: [\n')
  expect(() => readConfig([], {}, folder)).toThrow('The file jiesu.yaml cannot be read')
  rmSync(join(folder, 'jiesu.yaml'))
})
