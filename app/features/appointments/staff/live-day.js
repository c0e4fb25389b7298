// On a page of the schedule while it stays open: when something of its days changed, what stands there now is put in the place
// of what stood there. What has the focus keeps it, and what is being moved by hand is waited for. Its names are its own: all
// scripts of a page share theirs.
{
  const shown = document.querySelector('[data-live-day]')
  let asking
  let again
  const draw = async () => {
    const answer = await fetch(location.href, { headers: { 'X-Passive': 'yes' } })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('[data-live-day]')
    if (!fresh) return
    const { activeElement: focused } = document
    const at = shown.contains(focused) && focused.getAttribute('href')
    for (const name of ['from', 'clock'])
      if (fresh.dataset[name]) shown.dataset[name] = fresh.dataset[name]
    shown.replaceChildren(...fresh.childNodes)
    if (at) shown.querySelector(`a[href="${CSS.escape(at)}"]`)?.focus()
  }
  const look = async () => {
    again = true
    if (asking) return
    asking = true
    while (again) {
      again = false
      if (document.querySelector('.lifted, dialog[open]')) {
        setTimeout(look, 1000)
        break
      }
      await draw().catch(() => {})
    }
    asking = false
  }
  const [from, to = from] = shown?.dataset.liveDay.split(' ') ?? []
  if (from)
    new EventSource(`/live/schedule?from=${from}&to=${to}`).addEventListener('schedule', look)
}
