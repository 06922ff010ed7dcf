/** Ties a schema to its domain type both ways: neither may have a field or a value the other lacks. */
import type { z } from 'zod'

/** Intersections written out, so that equal shapes are the same type. */
type Plain<T> = T extends object ? { [K in keyof T]: Plain<T[K]> } : T
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false

export const tied = <Domain>() =>
  <S extends z.ZodType>(schema: Same<z.output<S>, Domain> extends true ? S : never): S => schema
