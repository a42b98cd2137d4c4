import { type Map as MapView, Marker } from 'maplibre-gl'
import type { Cluster } from '../../api/types.ts'

export interface PinLook {
  /** What so many events are called. */
  readonly say: (count: number) => string
  readonly hueOf: (category: string) => string
}

const keyOf = ({ lat, lng, count, eventId }: Cluster) => eventId ?? `${lat.toFixed(4)},${lng.toFixed(4)},${count}`

/** A pin's width in pixels grows with the logarithm of what it stands for. */
export const pinSize = (count: number): number =>
  count === 1 ? 20 : Math.min(44, Math.round(24 + Math.log2(count) * 2.6))

const pinElement = (cluster: Cluster, label: string, hue: string): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'pin'
  // The list beside the map holds the same events in reading order; pins are for hands.
  button.tabIndex = -1
  button.ariaLabel = label
  button.title = cluster.title ?? label
  const dot = document.createElement('span')
  dot.style.setProperty('--size', `${pinSize(cluster.count)}px`)
  dot.style.setProperty('--hue', hue)
  if (cluster.count > 1) dot.textContent = cluster.count > 999 ? '1k+' : String(cluster.count)
  button.append(dot)
  return button
}

/** The pins on a map. Those that stay are left alone, so that nothing flickers while one pans. */
export class Pins {
  readonly #map: MapView
  readonly #markers = new Map<string, Marker>()
  #pointed: Marker | null = null
  #home: Marker | null = null

  constructor(map: MapView) {
    this.#map = map
  }

  show(clusters: readonly Cluster[], { say, hueOf }: PinLook, onPress: (cluster: Cluster) => void): void {
    const wanted = new Map(clusters.map(cluster => [keyOf(cluster), cluster]))
    for (const [key, marker] of this.#markers) {
      if (wanted.has(key)) continue
      marker.remove()
      this.#markers.delete(key)
    }
    for (const [key, cluster] of wanted) {
      if (this.#markers.has(key)) continue
      const element = pinElement(
        cluster,
        cluster.title ?? [say(cluster.count), cluster.name].filter(Boolean).join(' · '),
        hueOf(cluster.category ?? 'other'),
      )
      element.addEventListener('click', () => onPress(cluster))
      this.#markers.set(key, new Marker({ element }).setLngLat([cluster.lng, cluster.lat]).addTo(this.#map))
    }
  }

  /** Marks the place that distances are told from. */
  home(place: { readonly lat: number; readonly lng: number } | null): void {
    this.#home?.remove()
    this.#home = null
    if (!place) return
    const element = document.createElement('div')
    element.className = 'home-pin'
    this.#home = new Marker({ element }).setLngLat([place.lng, place.lat]).addTo(this.#map)
  }

  /** Marks where the event is that one points at in the list, whether it has a pin of its own or not. */
  point(event: { readonly id: string; readonly lat: number; readonly lng: number; readonly hue: string } | null): void {
    this.#pointed?.remove()
    this.#pointed = null
    for (const [key, marker] of this.#markers) marker.getElement().toggleAttribute('data-pointed', key === event?.id)
    if (!event || this.#markers.has(event.id)) return
    const element = pinElement({ ...event, count: 1 }, '', event.hue)
    element.toggleAttribute('data-pointed', true)
    this.#pointed = new Marker({ element }).setLngLat([event.lng, event.lat]).addTo(this.#map)
  }
}
