import { useOutletContext } from 'react-router'
import type { EventDetails } from '../../api/types.ts'

/** The event whose sales the page shows. */
export const useSoldEvent = (): EventDetails => useOutletContext<EventDetails>()
