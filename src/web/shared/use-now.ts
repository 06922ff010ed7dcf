import { useEffect, useState } from 'react'

/** The present moment, renewed every so often so that remaining times stay true. */
export function useNow(everyMs = 20_000): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

/** The value once it has stood still for a moment: for asking the server while somebody types. */
export function useSettled<T>(value: T, afterMs = 350): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs)
    return () => clearTimeout(timer)
  }, [value, afterMs])
  return settled
}
