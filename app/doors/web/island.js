// The one script of every page. What it does, the page also does without it.
// After signing out, "back" must not show a page that the browser kept: it is hidden before it is left.
addEventListener('pagehide', (event) => {
  if (event.persisted) document.documentElement.hidden = true
})
addEventListener('pageshow', (event) => event.persisted && location.reload())
// A page for somebody who is not signed in: other tabs look whether they still are.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
if (!document.querySelector('dialog[data-idle]')) new BroadcastChannel('session').postMessage('')
// What makes the portal an app comes a second after everything else: on a slow phone the page comes first.
const becomeApp = () => {
  const link = document.createElement('link')
  document.head.append(Object.assign(link, { rel: 'manifest', href: '/manifest.webmanifest' }))
  navigator.serviceWorker?.register('/sw.js')
}
addEventListener('load', () => setTimeout(becomeApp, 1000))
