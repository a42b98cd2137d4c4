import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const platform = process.env.FLOW_PLATFORM_URL ?? 'http://localhost:3000'

/** Nothing is painted before the script has run: it knows the chosen look, and the page is empty without it. */
const paintAfterScript: Plugin = {
  name: 'paint-after-script',
  transformIndexHtml: {
    order: 'post',
    handler: html => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
}

export default defineConfig({
  base: '/admin/',
  plugins: [tailwindcss(), react(), paintAfterScript],
  // The content policy allows no inline scripts and no `data:` fonts: every file keeps its own hashed address.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  // `vite` in this folder serves the portal from its sources, beside a running platform.
  server: { port: 3100, proxy: { '^/(api|health|sign-in|assets)': platform } },
})
