/** Writes profiles/profile.schema.json, which editors use to complete and check the YAML of a profile. */
import { writeFileSync } from 'node:fs'
import { profileJsonSchema } from '#contract/profile/file.ts'

const path = new URL('../profiles/profile.schema.json', import.meta.url)
writeFileSync(path, `${JSON.stringify({ title: 'Jiesu 接诉: one file of a profile', ...profileJsonSchema() }, null, 1)}\n`)
console.log('profiles/profile.schema.json written')
