import { createApi } from './api.ts'

const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** The API as the browser calls it, with its session cookie and the token that proves that our page asks. */
export const browserApi = createApi((path, init) => {
  const headers = new Headers(init.headers)
  const csrf = cookie('flow_csrf')
  if (csrf && init.method !== 'GET') headers.set('x-csrf-token', decodeURIComponent(csrf))
  headers.set('accept-language', document.documentElement.lang)
  return fetch(path, { ...init, headers, credentials: 'same-origin' })
})
