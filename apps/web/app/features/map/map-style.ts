import type { Language } from '@flow/ui'
import type { StyleSpecification } from 'maplibre-gl'
import { circleAround, ringsWithin } from './geo.ts'

/** The same hues as the tokens `water`, `land`, `line` and `muted`; a map cannot read style sheets. */
const HUES = {
  light: { water: '#dfe7ec', land: '#f5f3ed', border: '#d3cfc4', label: '#6b6877', halo: '#f5f3ed', ring: '#2a41d8' },
  dark: { water: '#101118', land: '#1e1d27', border: '#353343', label: '#a19eae', halo: '#1e1d27', ring: '#93a5ff' },
} as const

/** A picture of nothing, as large as a small pin. */
export const PIN_ROOM = { image: 'pin-room', size: 16 } as const

const FONT = ['Inter Variable', 'sans-serif']
/** Where a name stands that would lie under a pin, the first that is free; it is left out where none is. */
const AROUND: ('top' | 'bottom' | 'left' | 'right')[] = ['top', 'bottom', 'left', 'right']
const NO_FEATURES = { type: 'FeatureCollection' as const, features: [] }

type Layers = StyleSpecification['layers']

const drawnLand = (dark: boolean): Layers => {
  const hue = HUES[dark ? 'dark' : 'light']
  return [
    // Nothing is water before it is known what is land.
    { id: 'water', type: 'background', paint: { 'background-color': hue.water, 'background-opacity': 0 } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': hue.land } },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      paint: { 'line-color': hue.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 8, 1.4] },
    },
  ]
}

const tiles = (dark: boolean): Layers => [
  {
    id: 'tiles',
    type: 'raster',
    source: 'tiles',
    paint: dark
      ? { 'raster-brightness-max': 0.55, 'raster-saturation': -0.5, 'raster-contrast': 0.1 }
      : { 'raster-saturation': -0.35 },
  },
]

const names = (dark: boolean, language: Language): Layers => {
  const hue = HUES[dark ? 'dark' : 'light']
  return [
    {
      id: 'cities',
      type: 'symbol',
      source: 'cities',
      filter: ['>=', ['get', 'people'], ['step', ['zoom'], 3000, 3, 1000, 4.5, 400, 6, 120, 7.5, 50, 9, 0]],
      layout: {
        'text-field': ['coalesce', ['get', language], ['get', 'name']],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 11, 11, ['case', ['>', ['get', 'people'], 400], 19, 13]],
        'text-letter-spacing': 0.01,
        'text-max-width': 7,
        'text-padding': 6,
        'text-variable-anchor': ['center', ...AROUND],
        'text-radial-offset': 1.8,
        'symbol-sort-key': ['-', 0, ['get', 'people']],
      },
      paint: { 'text-color': hue.label, 'text-halo-color': hue.halo, 'text-halo-width': 1.6 },
    },
  ]
}

/** Parts of a city, below what is on there. */
const quarters = (dark: boolean): Layers => {
  const hue = HUES[dark ? 'dark' : 'light']
  return [
    {
      id: 'quarters',
      type: 'symbol',
      source: 'quarters',
      minzoom: 11,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 11, 11, 15, 14],
        'text-letter-spacing': 0.06,
        'text-max-width': 7,
        'text-variable-anchor': AROUND,
        'text-radial-offset': 1.8,
        'symbol-sort-key': ['-', 0, ['get', 'events']],
      },
      paint: { 'text-color': hue.label, 'text-halo-color': hue.halo, 'text-halo-width': 1.6 },
    },
  ]
}

/** Squares, where coasts and borders are out of sight. */
const grid = (dark: boolean): Layers => [
  {
    id: 'grid',
    type: 'line',
    source: 'grid',
    minzoom: 9,
    paint: {
      'line-color': HUES[dark ? 'dark' : 'light'].border,
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 9, 0, 11, 0.6],
      'line-width': 1,
    },
  },
]

/** Names of places, below what is on there. */
const spots = (dark: boolean): Layers => {
  const hue = HUES[dark ? 'dark' : 'light']
  return [
    {
      id: 'spots',
      type: 'symbol',
      source: 'spots',
      minzoom: 13.5,
      layout: {
        'text-field': ['format', ['get', 'name'], {}, '\n', {}, ['get', 'address'], { 'font-scale': 0.85 }],
        'text-font': FONT,
        'text-size': 12,
        'text-max-width': 9,
        'text-anchor': 'top',
        'text-offset': [0, 1.6],
      },
      paint: { 'text-color': hue.label, 'text-halo-color': hue.halo, 'text-halo-width': 1.6 },
    },
  ]
}

const rings = (dark: boolean): Layers => {
  const hue = HUES[dark ? 'dark' : 'light']
  return [
    {
      id: 'rings',
      type: 'line',
      source: 'rings',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: {
        'line-color': hue.ring,
        'line-opacity': ['case', ['get', 'outer'], 0.55, 0.22],
        'line-width': 1.2,
        'line-dasharray': [4, 4],
      },
    },
    {
      id: 'ring-names',
      type: 'symbol',
      source: 'rings',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 11 },
      paint: { 'text-color': hue.ring, 'text-halo-color': hue.halo, 'text-halo-width': 2 },
    },
  ]
}

/** Nothing to see: where pins stand, no name is written. What comes last finds its place first. */
const pinRoom: Layers = [
  {
    id: 'pin-room',
    type: 'symbol',
    source: 'pins',
    layout: {
      'icon-image': PIN_ROOM.image,
      'icon-size': ['/', ['get', 'size'], PIN_ROOM.size],
      'icon-allow-overlap': true,
      'icon-padding': 1,
    },
  },
]

/** The map's whole look: shapes that are shipped, or the operator's tiles, under names and rings. Needs no other server. */
export const mapStyle = (dark: boolean, tileUrl: string | null, language: Language): StyleSpecification => ({
  version: 8,
  sources: {
    land: { type: 'geojson', data: NO_FEATURES },
    borders: { type: 'geojson', data: NO_FEATURES },
    cities: { type: 'geojson', data: NO_FEATURES },
    rings: { type: 'geojson', data: NO_FEATURES },
    quarters: { type: 'geojson', data: NO_FEATURES },
    grid: { type: 'geojson', data: NO_FEATURES },
    spots: { type: 'geojson', data: NO_FEATURES },
    pins: { type: 'geojson', data: NO_FEATURES },
    ...(tileUrl ? { tiles: { type: 'raster' as const, tiles: [tileUrl], tileSize: 256, maxzoom: 19 } } : {}),
  },
  layers: tileUrl
    ? [...drawnLand(dark).slice(0, 1), ...tiles(dark), ...rings(dark)]
    : [
        ...drawnLand(dark),
        ...grid(dark),
        ...rings(dark),
        ...names(dark, language),
        ...quarters(dark),
        ...spots(dark),
        ...pinRoom,
      ],
})

/** Rings of distance around a place, each named at its top. */
export const ringFeatures = (
  place: { readonly lat: number; readonly lng: number } | null,
  radiusKm: number,
  name: (km: string) => string,
): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: !place
    ? []
    : ringsWithin(radiusKm).flatMap(km => {
        const line = circleAround(place, km)
        return [
          {
            type: 'Feature' as const,
            properties: { outer: km === radiusKm },
            geometry: { type: 'LineString' as const, coordinates: line },
          },
          {
            type: 'Feature' as const,
            properties: { name: name(String(km)) },
            geometry: { type: 'Point' as const, coordinates: line[0] ?? [place.lng, place.lat] },
          },
        ]
      }),
})
