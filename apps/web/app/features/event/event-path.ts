/** The address of an event's page; the slug is for people, the id finds it. */
export const eventPath = ({ id, slug }: { readonly id: string; readonly slug?: string | null }): string =>
  `/events/${encodeURIComponent(id)}${slug ? `/${encodeURIComponent(slug)}` : ''}`
