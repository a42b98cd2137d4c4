import { api } from '../api/api.ts'

/** Ends this browser's session and leaves the portal; whatever is in memory goes with the page. */
export const signOut = async (): Promise<void> => {
  await api.signOut().catch(() => undefined)
  location.assign('/')
}
