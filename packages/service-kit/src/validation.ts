import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'

const build = (coerceTypes: boolean | 'array') => {
  const ajv = new Ajv({
    coerceTypes,
    allErrors: true,
    useDefaults: true,
    removeAdditional: false,
    strict: false,
    validateFormats: true,
  })
  formats.default(ajv, ['date-time', 'date', 'uuid', 'email', 'uri'])
  // RFC 3339 needs a zone; ajv-formats' own check is slower and allows a space.
  ajv.addFormat('date-time', isInstant)
  return ajv
}

/** RFC 3339 instant that names a real date. */
export const isInstant = (value: string): boolean =>
  value.length <= 40 &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(value.slice(0, 10))

/** Validators for Fastify: bodies are taken literally, addresses and headers are text and so converted. */
export const validatorCompiler = (): FastifySchemaCompiler<unknown> => {
  const literal = build(false)
  const converted = build('array')
  return ({ schema, httpPart }) =>
    (httpPart === 'body' ? literal : converted).compile(schema as object) as ValidateFunction
}

const plain = build(false)

/** Compiles a schema for checking values outside HTTP. */
export const compileCheck = (schema: object): ValidateFunction => plain.compile(schema)
