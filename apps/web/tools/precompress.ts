import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(js|mjs|css|json|svg)$/
const SMALLEST_BYTES = 256

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

const compress = async (file: string): Promise<void> => {
  const source = await readFile(file)
  if (source.length < SMALLEST_BYTES) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
  }
  await Promise.all([
    brotli(source, { params }).then(bytes => writeFile(`${file}.br`, bytes)),
    gzipped(source, { level: constants.Z_BEST_COMPRESSION }).then(bytes => writeFile(`${file}.gz`, bytes)),
  ])
}

/** Lays a `.br` and a `.gz` beside each text file of a built client, so that nobody compresses it while people wait. */
export const precompress = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && TEXT.test(entry.name))
  await Promise.all(files.map(file => compress(join(file.parentPath, file.name))))
}
