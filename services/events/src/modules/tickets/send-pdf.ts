import type { FastifyReply, FastifyRequest } from 'fastify'

/** The language of papers: Italian for who prefers it, else English. */
export const languageOf = ({ headers }: Pick<FastifyRequest, 'headers'>): 'en' | 'it' =>
  /^it\b/i.test(headers['accept-language'] ?? '') ? 'it' : 'en'

/** Answers with a PDF to keep. */
export const sendPdf = (reply: FastifyReply, name: string, pdf: Buffer) =>
  reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .serializer((body: Buffer) => body as never)
    .send(pdf as never)
