import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openapiFile } from '@flow/gateway'
import { describedText } from './describe-api.ts'

/** Writes what is made from other sources: the OpenAPI document, the client's types, the pages of the errors. */
writeFileSync(openapiFile(), await describedText())
const run = (script: string) => execFileSync(process.execPath, [script], { stdio: 'inherit' })
const packageFile = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
run(packageFile('packages/api-client/scripts/generate-types.ts'))
run(packageFile('tools/error-pages.ts'))
