import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { minify, type Plugin, transformWithOxc } from 'vite'

const NAME = 'virtual:widget'
const SOURCE = fileURLToPath(new URL('../app/features/widget/flow-events.element.ts', import.meta.url))

/** The script that other sites load, as one text: types taken away, wrapped so that it leaves no name behind, made small. */
export const widget = (): Plugin => ({
  name: 'flow-widget',
  resolveId: id => (id === NAME ? `\0${NAME}` : undefined),
  async load(id) {
    if (id !== `\0${NAME}`) return undefined
    this.addWatchFile(SOURCE)
    const { code } = await transformWithOxc(await readFile(SOURCE, 'utf8'), SOURCE, { target: 'es2022' })
    const alone = `(() => {\n${code.replace(/^export\s*\{\s*\};?$/m, '')}\n})()`
    const small = await minify('widget.js', alone)
    return `export const script = ${JSON.stringify(small.code)}`
  },
})
