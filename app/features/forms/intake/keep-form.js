// On a page of a form that is filled in without an account: what is typed is kept a moment later, by the same rules as when the page is
// sent, and once more when the page is left. Nothing stays in the browser.
{
  const form = document.querySelector('[data-keep]')
  const says = document.querySelector('[data-kept]')
  const PAUSE = 800 // ms without typing
  let timer
  let owed = false
  const typed = () => new URLSearchParams(new FormData(form))
  const keep = async () => {
    owed = false
    const answer = await fetch(form.dataset.keep, { method: 'POST', body: typed() }).catch(
      () => null,
    )
    if (!answer?.ok) return void (owed = true)
    says.textContent = says.dataset.kept
    // What is asked now is put in its place by the script that does so.
    form.dispatchEvent(new CustomEvent('kept', { detail: await answer.text() }))
  }
  form.addEventListener('input', () => {
    owed = true
    clearTimeout(timer)
    timer = setTimeout(keep, PAUSE)
  })
  form.addEventListener('submit', () => {
    owed = false
    clearTimeout(timer)
  })
  addEventListener('pagehide', () => {
    if (owed) navigator.sendBeacon(form.dataset.keep, typed())
  })
}
