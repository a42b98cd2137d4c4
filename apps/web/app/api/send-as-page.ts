const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** Sends a request with the reader's language and, beside their session cookie, the token that proves that our page asks. */
export const sendAsPage = (request: Request): Promise<Response> => {
  const csrf = cookie('flow_csrf')
  if (csrf && request.method !== 'GET') request.headers.set('x-csrf-token', decodeURIComponent(csrf))
  request.headers.set('accept-language', document.documentElement.lang)
  return fetch(request)
}
