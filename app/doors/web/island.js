// The one script of every patient page. What it does, the page also does without it.
// After signing out, "back" must not show a page that the browser kept.
addEventListener('pageshow', (event) => event.persisted && location.reload())
// What makes the portal an app comes after the first paint: on a slow phone the page comes first.
new PerformanceObserver((_list, painted) => {
  painted.disconnect()
  document.head.append(
    Object.assign(document.createElement('link'), {
      rel: 'manifest',
      href: '/manifest.webmanifest',
    }),
  )
  navigator.serviceWorker?.register('/sw.js')
}).observe({ type: 'paint', buffered: true })
