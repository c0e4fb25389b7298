// Keeps one page: the one that says you are offline. Shows notices, which say that something is new and nothing of what.
// Nothing about a person is ever stored.
const SHELL = 'portico-VERSION'
const KEPT = ['/offline']
// What is no page goes past this script: it is there sooner, and what a page sends while it is left is not lost with it.
const PAST = ['cors', 'no-cors', 'same-origin'].map((requestMode) => ({ requestMode }))
self.addEventListener('install', (event) => {
  event.addRoutes?.({ condition: { or: PAST }, source: 'network' })
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(KEPT))
      .then(() => self.skipWaiting()),
  )
})
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((n) => n !== SHELL).map((n) => caches.delete(n))))
      .then(() => self.clients.claim()),
  )
})
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate' && event.request.method === 'GET')
    event.respondWith(fetch(event.request).catch(() => caches.match('/offline')))
})
self.addEventListener('push', (event) => {
  const { title, text, link } = event.data.json()
  const { pathname } = new URL(link)
  // One at a time: the newest stands for those before it.
  const options = { body: text, tag: 'new', renotify: true, data: pathname, icon: '/icon-192.png' }
  event.waitUntil(self.registration.showNotification(title, options))
})
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(self.clients.openWindow(event.notification.data))
})
