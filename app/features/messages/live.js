// On the page of a thread: when the thread has moved on, what changed of it is asked for and put in the place of what
// stands here; what is being typed is not touched. An answer without files is sent from here, and the page stays: what
// cannot be sent so is sent by the page itself. Its names are its own: all scripts of a page share theirs.
{
  const talk = document.querySelector('[data-thread]')
  const address = () => `${location.pathname}/talk?shown=${mark}`
  let { mark } = talk.dataset
  let heard = mark
  let when
  let busy
  // 'here' while an answer is on its way, 'page' when the page sends it.
  let sending

  // What comes is the end of the thread, from a message on that stands here, or all of it.
  const place = ({ dataset: { from }, children }) => {
    const first = from && talk.querySelector(`#m${from}`)
    if (!first) return talk.replaceChildren(...children)
    const day = first.closest('section')
    while (day.nextElementSibling) day.nextElementSibling.remove()
    while (first.nextElementSibling) first.nextElementSibling.remove()
    const [same, ...days] = children
    first.replaceWith(...same.querySelectorAll('ol > li'))
    talk.append(...days)
  }
  // What a closed or opened thread is called, and what can be done with it, where that stands above it.
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the scope outside is that of the page
  const headAnew = async () => {
    const head = document.querySelector('[data-head]')
    const answer = head && (await fetch(location.href, { headers: { 'X-Passive': 'yes' } }))
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const at = head.contains(document.activeElement) && document.activeElement.dataset.key
    head.replaceChildren(...page.querySelector('[data-head]').childNodes)
    if (at) head.querySelector(`[data-key=${at}]`)?.focus()
  }
  const put = async (answer) => {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = answer.ok && page.querySelector('[data-thread]')
    if (!fresh) return false
    const [, was] = mark.split('.')
    mark = fresh.dataset.mark
    place(fresh)
    if (mark.split('.')[1] !== was) headAnew().catch(() => {})
    const said = page.querySelector('[data-said]')
    if (said) {
      document.querySelector('[data-said]').replaceChildren(...said.childNodes)
      const form = document.querySelector('form[data-draft]')
      form.reset()
      form.elements.key.value = crypto.randomUUID()
    }
    // An answer that is being written stays one to what was read: the server shows what came meanwhile.
    const version = document.querySelector('[name=version]')
    if (version && !document.querySelector('[name=body]').value)
      version.value = fresh.dataset.version
    return true
  }
  // That the other side has read is said here, where nothing else is new: each message brings the words for it along.
  const said = () => {
    const [was, is] = [mark.split('.'), heard.split('.')]
    const read = [...talk.querySelectorAll('[data-read]')].filter(
      (line) => Number(line.closest('li').id.slice(1)) <= is[3],
    )
    if (was.slice(0, 3).join() !== is.slice(0, 3).join()) return false
    if (!when && read.some((line) => line.dataset.read.includes('{when}'))) return false
    for (const line of read) {
      line.textContent = line.dataset.read.replace('{when}', when)
      delete line.dataset.read
    }
    return true
  }
  // What came is at least as new as what was heard before it was asked for.
  const caughtUp = (asked) => {
    if (heard === asked) heard = mark
  }
  // One after the other; what is heard meanwhile counts once it is over.
  const show = async () => {
    if (busy) return
    busy = true
    let asked
    do {
      asked = heard
      if (asked === mark) break
      if (said()) mark = asked
      else if (
        await fetch(address())
          .then(put)
          .catch(() => false)
      )
        caughtUp(asked)
      else if (asked === heard) break
    } while (heard !== mark)
    busy = false
  }
  const send = async (form, button) => {
    const asked = heard
    sending = 'here'
    busy = true
    const words = [...new FormData(form, button)].filter(([, value]) => value.length)
    const sent = await fetch(address(), { method: 'POST', body: new URLSearchParams(words) })
      .then(put)
      .catch(() => false)
    busy = false
    sending = sent ? '' : 'page'
    // The same form once more: what of it was done already is not done again.
    if (!sent) return form.requestSubmit(button)
    caughtUp(asked)
    show()
  }
  // The form stands after this script.
  document.addEventListener('submit', (event) => {
    const { submitter, target: form } = event
    if (!form.matches('[data-draft=""]')) return
    if (sending === 'here') return event.preventDefault()
    const brings = [...new FormData(form)].some(
      ([name, value]) => value.size || name === 'documents' || name === 'kept',
    )
    const other = submitter?.name === 'do' && submitter.value !== 'send'
    const kept = document.querySelector('form[action$="/drafts/throw-away"]')
    if (sending || brings || other || kept) return
    event.preventDefault()
    send(form, submitter)
  })
  const listen = () => {
    const stream = new EventSource(
      `/live/messages?as=${talk.dataset.as}&thread=${talk.dataset.thread}`,
    )
    stream.addEventListener('thread', ({ data }) => {
      ;[heard, when] = data.split(/ (.*)/)
      show()
    })
  }
  // Only once the page has been painted: a stream that is opened while it loads takes its line away.
  addEventListener('load', () => setTimeout(listen, 200))
}
