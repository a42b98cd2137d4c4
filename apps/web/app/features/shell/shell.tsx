import { lazy, type ReactNode, Suspense } from 'react'
import { useMessages, useSite } from '../../site/site.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { OfflineBanner, ProgressLine } from './live-signs.tsx'

/** For those whose address is not proven: nobody else carries it. */
const ConfirmBanner = lazy(async () => ({ default: (await import('../account/confirm-banner.tsx')).ConfirmBanner }))

/** What stands around every page. */
export const Shell = ({ children }: { readonly children: ReactNode }) => {
  const { common } = useMessages()
  const me = useSite()?.me
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="absolute left-4 z-50 -translate-y-20 rounded-full bg-ink px-5 py-3 font-semibold text-paper focus-visible:translate-y-3"
      >
        {common.skip}
      </a>
      <ProgressLine />
      <Header />
      <OfflineBanner />
      {me && !me.emailVerified ? (
        <Suspense>
          <ConfirmBanner />
        </Suspense>
      ) : null}
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <Footer />
      <BottomBar />
    </div>
  )
}
