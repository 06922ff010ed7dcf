import { handOver } from './packages.mjs'

await handOver('scripts/launch.ts', process.argv.slice(2))
