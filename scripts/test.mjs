import { handOver } from './packages.mjs'

await handOver('scripts/test.ts', process.argv.slice(2))
