import type { FeatureCollection } from 'geojson'

export interface WorldShapes {
  readonly land: FeatureCollection
  readonly borders: FeatureCollection
  readonly cities: FeatureCollection
}

const collection = (features: FeatureCollection['features']): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
})

/** Land, borders and city names, fetched once, when a map first needs them. Natural Earth 1:50m and GeoNames. */
const load = async (): Promise<WorldShapes> => {
  const [{ default: world }, { feature, mesh }, { cities }] = await Promise.all([
    import('world-atlas/countries-50m.json'),
    import('topojson-client'),
    import('virtual:city-labels'),
  ])
  const { land, countries } = world.objects
  return {
    land: feature(world, land),
    borders: collection([
      { type: 'Feature', properties: {}, geometry: mesh(world, countries, (one, other) => one !== other) },
    ]),
    cities: collection(
      cities.map(([name, lng, lat, people, own]) => ({
        type: 'Feature',
        properties: { name, people, ...own },
        geometry: { type: 'Point', coordinates: [lng, lat] },
      })),
    ),
  }
}

let loading: Promise<WorldShapes> | undefined

export const worldShapes = (): Promise<WorldShapes> => {
  loading ??= load()
  return loading
}
