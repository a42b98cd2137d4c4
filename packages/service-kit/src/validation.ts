import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import fastJson from 'fast-json-stringify'
import type { FastifySchemaCompiler } from 'fastify'
import type { FastifySerializerCompiler } from 'fastify/types/schema.js'

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

/** The first and the last moment of the years 1 to 9999: what RFC 3339 can write and the database can keep. */
export const FIRST_MOMENT_MS = Date.parse('0001-01-01T00:00:00Z')
export const LAST_MOMENT_MS = Date.parse('9999-12-31T23:59:59.999Z')

/** RFC 3339 instant that names a real date of the years 1 to 9999. */
export const isInstant = (value: string): boolean =>
  value.length <= 40 &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i.test(value) &&
  Date.parse(value) >= FIRST_MOMENT_MS &&
  Date.parse(value) <= LAST_MOMENT_MS &&
  new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(value.slice(0, 10))

/** Compiles when first asked: of hundreds of routes a start needs none, and many are never asked at all. */
const whenAsked = (compile: () => ValidateFunction) => {
  let check: ValidateFunction | undefined
  const validate = (value: unknown) => {
    check ??= compile()
    const valid = check(value)
    validate.errors = check.errors
    return valid
  }
  validate.errors = undefined as ValidateFunction['errors']
  return validate
}

/** Validators for Fastify: bodies are taken literally, addresses and headers are text and so converted. */
export const validatorCompiler = (): FastifySchemaCompiler<unknown> => {
  const literal = build(false)
  const converted = build('array')
  return ({ schema, httpPart }) =>
    whenAsked(() => (httpPart === 'body' ? literal : converted).compile(schema as object))
}

/** Writers of replies for Fastify, which leave out whatever the schema of the reply does not name. */
export const serializerCompiler: FastifySerializerCompiler<unknown> = ({ schema }) => {
  let write: ((value: unknown) => string) | undefined
  return value => {
    write ??= fastJson(schema as object)
    return write(value)
  }
}

const plain = build(false)

/** Compiles a schema for checking values outside HTTP. */
export const compileCheck = (schema: object): ValidateFunction => plain.compile(schema)
