import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { cityLabels } from './tools/city-labels.ts'
import { widget } from './tools/widget.ts'

export default defineConfig({
  plugins: [tailwindcss(), cityLabels(), widget(), reactRouter()],
  // Known from the start, so that the first page one works on does not load twice.
  optimizeDeps: {
    include: [
      '@flow/api-client > openapi-fetch',
      '@tanstack/react-query',
      'lucide-react',
      'maplibre-gl',
      'react',
      'react-dom/client',
      'react-router',
      'react-router/dom',
      'topojson-client',
    ],
  },
  // Every file keeps its own hashed address: the content policy allows no `data:` scripts, fonts or workers.
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
})
