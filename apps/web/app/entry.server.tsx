import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { ApiProblem } from './api/problem.ts'
import { visitContext } from './server/visit.ts'

export { serve } from './server/visit.ts'

const RENDER_TIMEOUT_MS = 10_000

/**
 * Renders a page whole: what it shows was loaded before, so that nothing is gained by sending it in pieces,
 * and a piece costs as much to send as a page.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(visitContext).web
  headers.set('content-type', 'text/html; charset=utf-8')
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache')
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady: () => {
          clearTimeout(timer)
          buffer(pipe(new PassThrough())).then(html => resolve(new Response(html, { status, headers })), reject)
        },
        onShellError: error => {
          clearTimeout(timer)
          reject(error)
        },
        onError: error => report(error, context),
      },
    )
    const timer = setTimeout(abort, RENDER_TIMEOUT_MS)
  })
}

const report = (error: unknown, context: Readonly<RouterContextProvider>) =>
  context.get(visitContext).web.reportError?.(error)

/** Only faults of ours are reported: what the API refused and pages that do not exist are answers. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  if (error instanceof ApiProblem && error.status < 500) return
  report(error, context)
}
