import { useCallback, useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { filtersOf, holdsPersonalNumber, urlOf, type Filters } from './filters.ts'

/** Filters live in the address; words with a number in them live on this page only. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [params, setParams] = useSearchParams()
  const [secretText, setSecretText] = useState<string>()
  const address = params.toString()
  const filters = useMemo(() => {
    const inUrl = filtersOf(new URLSearchParams(address))
    return secretText === undefined ? inUrl : { ...inUrl, text: secretText }
  }, [address, secretText])
  const change = useCallback((part: Partial<Filters>) => {
    const next = { ...filters, ...part }
    setSecretText(holdsPersonalNumber(next.text) ? next.text : undefined)
    setParams(urlOf(next), { replace: true })
  }, [filters, setParams])

  // An address that came with a number in it (pasted, or typed by hand) is cleaned at once.
  useEffect(() => { if (secretText === undefined && holdsPersonalNumber(filters.text)) change({}) }, [secretText, filters, change])
  return [filters, change]
}
