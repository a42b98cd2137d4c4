import { Minus, Plus } from 'lucide-react'
import type { Map as MapView } from 'maplibre-gl'
import { useDiscoverWords } from '../discover/words.ts'

/** Closer and farther, for hands without a wheel. */
export const MapButtons = ({ map }: { readonly map: MapView }) => {
  const discover = useDiscoverWords()
  const button = 'grid size-11 place-items-center hover:bg-sunken'
  const byHand = { originalEvent: 'button' }
  return (
    <div className="absolute top-4 right-4 flex flex-col divide-y divide-line overflow-hidden rounded-control bg-raised shadow-card">
      <button type="button" className={button} aria-label={discover.zoomIn} onClick={() => map.zoomIn({}, byHand)}>
        <Plus className="size-5" aria-hidden="true" />
      </button>
      <button type="button" className={button} aria-label={discover.zoomOut} onClick={() => map.zoomOut({}, byHand)}>
        <Minus className="size-5" aria-hidden="true" />
      </button>
    </div>
  )
}
