/** Words that must not pass unseen at the desk. */
import { z } from 'zod'
import { SIGNAL_LEVELS, type Signal } from '#domain/profile/signals.ts'
import { tied } from './tied.ts'
import { Code, Name, Text } from './words.ts'

export const SignalSchema = tied<Signal>()(z.strictObject({
  code: Code,
  name: Name,
  level: z.enum(SIGNAL_LEVELS),
  words: z.array(Name.regex(/[^…]/)).min(1).max(200),
  except: z.array(Name.regex(/[^…]/)).max(200).optional(),
  todo: Text,
  target: Code.optional(),
}))
