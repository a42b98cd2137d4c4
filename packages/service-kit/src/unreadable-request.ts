import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { newId } from '@flow/contracts'
import type { ConnectionError } from 'fastify'
import type { Log } from './log.ts'
import { type Problem, problem, toDocument } from './problem.ts'

const faultOf = ({ code }: ConnectionError): Problem => {
  if (code === 'HPE_HEADER_OVERFLOW') return problem('headers_too_large')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem('request_timeout')
  return problem('malformed_request')
}

/** The answer that is being written on a connection, if there is one. */
const answerOn = (socket: Socket) =>
  (socket as { readonly _httpMessage?: { readonly headersSent: boolean } })._httpMessage

/**
 * Answers what could not be read as a request at all with a problem document, and ends the connection: nobody can tell
 * where the next request begins. An answer that is on its way already is cut short instead.
 */
export const refuseUnreadable =
  (log: Log) =>
  (error: ConnectionError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable || answerOn(socket)?.headersSent) return void socket.destroy()
    const fault = faultOf(error)
    const correlationId = newId()
    // Of what came only the kind of its fault is kept: the rest may be anything.
    log.info({ fault: error.code, status: fault.status, correlationId }, 'a request could not be read')
    const body = Buffer.from(JSON.stringify(toDocument(fault, correlationId)))
    const head = [
      `HTTP/1.1 ${fault.status} ${STATUS_CODES[fault.status]}`,
      'content-type: application/problem+json',
      `content-length: ${body.length}`,
      `x-correlation-id: ${correlationId}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'connection: close',
    ]
    socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]))
  }
