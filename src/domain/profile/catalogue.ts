/** 诉求分类 and 派单目录. */
export type Category = {
  code: string
  name: string
  parent?: string
  keywords?: string[]
  sensitive?: boolean
  emergency?: boolean
}

/** Category × area × condition → lead and co-units. An empty area means everywhere. */
export type CatalogueRow = {
  code: string
  category: string
  area?: string
  condition?: string
  /** A unit's code, or the government of the place itself. */
  lead: { unit: string } | { areaGovernment: true }
  co: string[]
  basis: string
  boundary?: string
  forbiddenToGrassroots?: boolean
  /**
   * 诉求用语: words of a demand that speak for this row beside its category's own. `a+b`: both must be said; `a|b`: one of them; `-a`: must not be said.
   * Of a row with a condition they say that the condition is met.
   */
  words?: string[]
}
