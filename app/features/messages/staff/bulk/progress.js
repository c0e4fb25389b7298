// On the page of a message to many: while it is being sent, how far it is is asked for again; once it is over the page is, so
// that it says what became of it person by person. Its names are its own: all scripts of a page share theirs.
{
  const EVERY = 2000 // ms
  const shown = document.querySelector('[data-bulk]')

  const look = async () => {
    const answer = await fetch(`${location.pathname}/progress`, { headers: { 'X-Passive': 'yes' } })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('[data-bulk]')
    if (!fresh) return
    if (fresh.dataset.bulk !== 'sending') return location.replace(location.pathname)
    if (fresh.textContent !== shown.textContent) shown.replaceChildren(...fresh.childNodes)
    setTimeout(() => look().catch(() => {}), EVERY)
  }
  setTimeout(() => look().catch(() => {}), EVERY)
}
