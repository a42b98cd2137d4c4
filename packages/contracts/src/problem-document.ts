import { type Static, Type } from 'typebox'

/** An RFC 9457 problem document as every error of the API is told. */
export const ProblemDocument = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.Optional(Type.String()),
    correlationId: Type.String(),
    errors: Type.Optional(
      Type.Array(Type.Object({ path: Type.String(), code: Type.String(), message: Type.String() })),
    ),
  },
  { description: 'RFC 9457 problem document' },
)
export type ProblemDocument = Static<typeof ProblemDocument>
