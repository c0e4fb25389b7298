// On a page of a form: once something was answered, the server says what is asked now, by the rules by which it will judge
// what is sent. What came is put where it belongs, what went is taken away; nothing that stays is touched, nor what is typed.
{
  const asked = document.querySelector('[data-asked]:not([data-asked=""])')
  const form = asked?.closest('form')
  let busy
  let again
  let came

  // What something on the page is: by the field in it, the heading of a part, or else all that it says.
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the scope outside is that of the page
  const nameOf = (one) =>
    one.matches('section')
      ? `§ ${one.querySelector('h2').textContent}`
      : (one.querySelector('[name]') ?? one).name || one.outerHTML
  const follow = (place, fresh) => {
    const stands = new Map([...place.children].map((one) => [nameOf(one), one]))
    let before = place.firstElementChild
    for (const one of fresh.querySelectorAll(':scope > *')) {
      const same = stands.get(nameOf(one))
      stands.delete(nameOf(one))
      if (!same) {
        came = true
        place.insertBefore(one, before)
        continue
      }
      before = same.nextElementSibling
      if (same.matches('section, .card')) follow(same, one)
      else if (same.type === 'hidden') same.value = one.value
    }
    for (const gone of stands.values()) gone.remove()
  }
  const draw = async (text) => {
    const page = new DOMParser().parseFromString(text, 'text/html')
    // A key that was pressed meanwhile goes first.
    await new Promise((go) => setTimeout(go))
    const fresh = page.querySelector('[data-asked]')
    if (!fresh) return
    came = false
    follow(asked, fresh)
    const says = document.querySelector('[data-more]')
    says.textContent = came ? says.dataset.more : ''
    const help = document.querySelector('[data-help]')
    const now = page.querySelector('[data-help]')
    if (!help.firstChild !== !now.firstChild) help.replaceChildren(...now.childNodes)
  }
  const ask = async () => {
    again = busy
    if (busy) return
    busy = true
    const typed = [...new FormData(form)].filter(
      ([name, value]) => name !== 'draft' && typeof value === 'string',
    )
    const answer = await fetch(asked.dataset.asked, {
      method: 'POST',
      body: new URLSearchParams(typed),
    }).catch(() => ({}))
    // What could not be asked is asked when the page is sent.
    if (answer.ok) await draw(await answer.text())
    busy = false
    if (again) ask()
  }
  form?.addEventListener('change', ask)
  form?.addEventListener('kept', ({ detail }) => draw(detail))
}
