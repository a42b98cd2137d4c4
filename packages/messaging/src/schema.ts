import type { DomainEvent } from '@flow/contracts'
import type { TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'

const compiled = new WeakMap<TSchema, Validator>()

/** The compiled checker of a schema, made once. */
export const validatorOf = (schema: TSchema): Validator => {
  const known = compiled.get(schema)
  if (known) return known
  const made = Compile(schema) as Validator
  compiled.set(schema, made)
  return made
}

/** Where and how a value does not fit, without the value itself: it may hold personal data. */
export const faultsOf = (schema: TSchema, value: unknown): string =>
  validatorOf(schema)
    .Errors(value)
    .map(fault => `${fault.instancePath || '/'} ${fault.message}`)
    .join('; ')

export const fits = (event: DomainEvent, payload: unknown): boolean => validatorOf(event.payload).Check(payload)
