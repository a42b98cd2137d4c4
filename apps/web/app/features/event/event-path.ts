/** The address of an event's page; the slug is for people, the id finds it. */
export const eventPath = ({ id, slug }: { readonly id: string; readonly slug?: string | null }): string =>
  `/events/${encodeURIComponent(id)}${slug ? `/${encodeURIComponent(slug)}` : ''}`

/** The picture of an event that other sites show beside a link to it. */
export const previewPath = ({ id }: { readonly id: string }, language: string): string =>
  `/api/v1/events/${encodeURIComponent(id)}/preview.png?lang=${language}`
