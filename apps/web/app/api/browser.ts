import { createApi } from './api.ts'

const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** The API as the browser calls it, with its session cookie and the token that proves that our page asks. */
export const browserApi = createApi(request => {
  const csrf = cookie('flow_csrf')
  if (csrf && request.method !== 'GET') request.headers.set('x-csrf-token', decodeURIComponent(csrf))
  request.headers.set('accept-language', document.documentElement.lang)
  return fetch(request)
})
