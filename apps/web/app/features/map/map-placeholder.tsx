import { useDiscoverWords } from '../discover/words.ts'

/** The room of the map, before it unfolds, or where it cannot. */
export const MapPlaceholder = ({ reason }: { readonly reason?: string }) => {
  const discover = useDiscoverWords()
  return (
    <div className="grid size-full place-items-center rounded-panel bg-land p-6 text-center text-small text-muted max-lg:rounded-none">
      <p role="status">{reason ?? discover.mapLoading}</p>
    </div>
  )
}
