// The one script of every patient page. What it does, the page also does without it.
// After signing out, "back" must not show a page that the browser kept.
addEventListener('pageshow', (event) => event.persisted && location.reload())
// Once everything is there: on a slow phone the page comes first.
addEventListener('load', () => navigator.serviceWorker?.register('/sw.js'))
