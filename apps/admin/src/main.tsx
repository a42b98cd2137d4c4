import './styles.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { createQueryClient } from './api/queries.ts'
import { AuditPage } from './audit/audit-page.tsx'
import { CategoriesPage } from './categories/categories-page.tsx'
import { EventsPage } from './events/events-page.tsx'
import { HealthPage } from './health/health-page.tsx'
import { ImportsPage } from './imports/imports-page.tsx'
import { MailPage } from './mail/mail-page.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import { PreferencesProvider } from './preferences/preferences.tsx'
import { Gate } from './session/gate.tsx'
import { Crash, NotFound } from './shell/fault-page.tsx'
import { Shell } from './shell/shell.tsx'
import { TagsPage } from './tags/tags-page.tsx'
import { VenuesPage } from './venues/venues-page.tsx'

const router = createBrowserRouter(
  [
    {
      Component: Shell,
      children: [
        {
          ErrorBoundary: Crash,
          children: [
            { index: true, Component: OverviewPage },
            { path: 'health', Component: HealthPage },
            { path: 'events', Component: EventsPage },
            { path: 'venues', Component: VenuesPage },
            { path: 'categories', Component: CategoriesPage },
            { path: 'tags', Component: TagsPage },
            { path: 'imports', Component: ImportsPage },
            { path: 'audit', Component: AuditPage },
            { path: 'mail', Component: MailPage },
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ],
  { basename: '/admin' },
)

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <PreferencesProvider>
        <Gate>
          <RouterProvider router={router} />
        </Gate>
      </PreferencesProvider>
    </QueryClientProvider>
  </StrictMode>,
)
