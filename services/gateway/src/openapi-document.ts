import { readFileSync } from 'node:fs'

/** The committed OpenAPI document of all services, from which the typed client is made too. */
export const openapiFile = (): URL => new URL(import.meta.resolve('@flow/api-client/openapi.json'))

export const publishedOpenapi = (): object => JSON.parse(readFileSync(openapiFile(), 'utf8'))
