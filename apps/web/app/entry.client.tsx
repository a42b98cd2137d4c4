import { isLanguage, loadCatalogue } from '@flow/ui'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'

// Without it the pages work as well, only not without a network.
if ('serviceWorker' in navigator) navigator.serviceWorker.register('/offline-worker.js').catch(() => undefined)

const { lang } = document.documentElement

// The page already speaks; it comes to life once its words are there to speak them again.
await loadCatalogue(isLanguage(lang) ? lang : 'en')
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  )
})
