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
}
