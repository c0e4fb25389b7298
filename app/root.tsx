// The document around every page: the style sheet and small scripts inline, no other client script.
import { Outlet, useLocation, useRouteError, isRouteErrorResponse } from 'react-router'
import { useVisit } from './doors/web/visit-provider.tsx'
import { Keys } from './doors/web/keys.tsx'
import { Leaving, LeaveWithoutScript } from './doors/web/leaving.tsx'
import { Script } from './doors/web/script.tsx'
import { ErrorPage } from './doors/web/error-page.tsx'

export function Layout({ children }: { children: React.ReactNode }) {
  const { display, texts, styles, consoleStyles, favicon, icon, left, signedInAs, unread, inbox } =
    useVisit()
  const staff = signedInAs === 'staff'
  return (
    <html
      lang={texts.lang}
      dir={texts.dir}
      data-text={display.text}
      data-contrast={display.contrast}
      data-theme={display.theme}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <style dangerouslySetInnerHTML={{ __html: styles }} />
        {staff && <style dangerouslySetInnerHTML={{ __html: consoleStyles }} />}
        <link rel="icon" href={favicon} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={icon('icon-192.png')} />
        {/* The script adds it once the page has been there a while. */}
        <noscript>
          <link rel="manifest" href="/manifest.webmanifest" />
        </noscript>
        {left && <LeaveWithoutScript left={left} />}
      </head>
      <body>
        {children}
        {left && <Leaving left={left} />}
        <Script name="island" />
        {left && <Script name="session" />}
        {(unread !== undefined || inbox) && <Script name="counts" />}
        {staff && <Keys />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { pathname } = useLocation()
  const known = isRouteErrorResponse(error) ? error : null
  return (
    <ErrorPage status={known?.status ?? 500} sentence={known?.data?.sentence} path={pathname} />
  )
}
