import { writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const document = new URL('../openapi.json', import.meta.url)
const target = new URL('../src/schema.gen.ts', import.meta.url)

/** The TypeScript types of the API, made from its document. */
export const typesText = async (): Promise<string> =>
  `/* Made from openapi.json by \`npm run generate\`. */\n${astToString(await openapiTS(document))}`

if (import.meta.main) writeFileSync(target, await typesText())
