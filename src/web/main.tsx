import { config } from 'zod'

// The page allows no code made of strings, and a browser logs even the attempt; so this is said before any schema is built.
config({ jitless: true })
void import('./start.tsx')
