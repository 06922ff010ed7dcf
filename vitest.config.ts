import { defineConfig } from 'vitest/config'

// One module graph a worker, kept from file to file: loading and warming the server anew cost more than most tests.
const server = { environment: 'node' as const, isolate: false, testTimeout: 20_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } }
const postgres = ['test/support/postgres-for-tests.ts']
const browser = { ...server, globalSetup: [...postgres, 'test/support/built-screens.ts'], testTimeout: 120_000, hookTimeout: 180_000 }
const TIMED = ['test/browser/telephony-pop.test.ts']

export default defineConfig({
  test: {
    // Two cores: more workers would only make every one slower.
    maxWorkers: 2,
    projects: [
      { test: { ...server, name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'test/*.test.ts'], exclude: ['**/*.db.test.ts'] } },
      { test: { ...server, name: 'database', include: ['test/database/**/*.test.ts', 'src/server/**/*.db.test.ts'], globalSetup: postgres } },
      { test: { ...server, name: 'scenario', include: ['test/scenarios/**/*.test.ts'], globalSetup: postgres, testTimeout: 60_000 } },
      { test: { ...server, name: 'setup', isolate: true, include: ['test/setup/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { ...browser, name: 'browser', include: ['test/browser/**/*.test.ts'], exclude: TIMED } },
      // What measures how long something takes has the machine to itself, after everything else.
      { test: { ...browser, name: 'timed', include: TIMED, sequence: { groupOrder: 1 } } },
    ],
  },
})
