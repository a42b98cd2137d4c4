import type { EventDetails } from '../../api/types.ts'

export interface GalleryPicture {
  readonly url: string
  /** What one sees; empty where nobody has said it. */
  readonly alt: string
}

/** All pictures of an event, the cover first; none when its cover is drawn. */
export const galleryOf = ({ imageUrl, pictures }: Pick<EventDetails, 'imageUrl' | 'pictures'>): GalleryPicture[] => {
  const lies = pictures.some(({ url }) => url === imageUrl) || imageUrl.startsWith('/covers/')
  return lies ? [...pictures] : [{ url: imageUrl, alt: '' }, ...pictures]
}

/** Which picture comes so many steps on; after the last comes the first. */
export const stepped = (at: number, steps: number, count: number): number => (((at + steps) % count) + count) % count
