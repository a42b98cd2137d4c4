import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, InvoiceTo, SaleDocument } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { languageOf, sendPdf } from '../tickets/send-pdf.ts'
import { type DocumentDeps, documentById, invoiceOrder, receiptOf } from './read-documents.ts'

const tags = ['documents']
const params = Type.Object({ id: Id })
const config = { access: 'owner|edit_event' }
const Pdf = Type.String({ description: 'PDF' })

/** Draws with a library that is large: loaded with the first document. */
const sendDocument = async (request: FastifyRequest, reply: FastifyReply, document: SaleDocument) => {
  const { drawDocument } = await import('./draw-document.ts')
  const name = `${document.kind.replace('_', '-')}-${document.number}.pdf`
  return sendPdf(reply, name, await drawDocument(document, languageOf(request)))
}

const receipts =
  (deps: DocumentDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/orders/:id/receipt',
      {
        config,
        schema: {
          summary: 'The receipt of what was paid, with the tax it contains',
          tags,
          params,
          response: replies({ 200: SaleDocument }, 401, 404, 409),
        },
      },
      async request => receiptOf(deps, signedInActor(request), request.params.id),
    )
    app.get(
      '/api/v1/orders/:id/receipt.pdf',
      {
        config,
        schema: {
          summary: 'The receipt as PDF, in the language of the request',
          tags,
          params,
          response: replies({ 200: Pdf }, 401, 404, 409),
        },
      },
      async (request, reply) =>
        sendDocument(request, reply, await receiptOf(deps, signedInActor(request), request.params.id)),
    )
  }

/** Receipts, invoices and credit notes of orders. */
export const documentRoutes = (deps: DocumentDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    await app.register(receipts(deps))
    app.post(
      '/api/v1/orders/:id/invoice',
      {
        config,
        schema: {
          summary:
            'Make the invoice of a paid or reserved order, out to somebody; the same again is the same, another corrects it',
          tags,
          params,
          body: InvoiceTo,
          response: replies({ 201: SaleDocument }, 401, 404, 409, 422),
        },
      },
      async (request, reply) =>
        reply.code(201).send(await invoiceOrder(deps, signedInActor(request), request.params.id, request.body)),
    )
    app.get(
      '/api/v1/documents/:id',
      {
        config,
        schema: {
          summary: 'A receipt, invoice or credit note',
          tags,
          params,
          response: replies({ 200: SaleDocument }, 401, 404),
        },
      },
      async request => documentById(deps, signedInActor(request), request.params.id),
    )
    app.get(
      '/api/v1/documents/:id.pdf',
      {
        config,
        schema: {
          summary: 'The same as PDF, in the language of the request',
          tags,
          params,
          response: replies({ 200: Pdf }, 401, 404),
        },
      },
      async (request, reply) =>
        sendDocument(request, reply, await documentById(deps, signedInActor(request), request.params.id)),
    )
  })
