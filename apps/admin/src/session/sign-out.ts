import { api } from '../api/api.ts'

/** Ends this browser's session and leaves the portal, for the home page unless told; what is in memory goes with the page. */
export const signOut = async (to = '/'): Promise<void> => {
  await api.signOut().catch(() => undefined)
  location.assign(to)
}
