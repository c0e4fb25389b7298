// On the page of a thread: when the thread has moved on, the page is asked for again and its messages are put in the place of
// those that stand here. What is being typed is not touched. Its names are its own: all scripts of a page share theirs.
{
  const talk = document.querySelector('[data-thread]')
  let mark = talk.dataset.mark

  const show = async () => {
    const answer = await fetch(location.href.replace(/[?#].*/, ''), {
      headers: { 'X-Passive': 'yes' },
    })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('[data-thread]')
    if (!fresh) return
    talk.replaceChildren(...fresh.childNodes)
    const version = page.querySelector('[name=version]')
    const own = document.querySelector('[name=version]')
    // An answer that is being written stays one to what was read: the server shows what came meanwhile.
    if (own && version && !document.querySelector('[name=body]').value) own.value = version.value
  }
  const stream = new EventSource(
    `/live/messages?as=${talk.dataset.as}&thread=${talk.dataset.thread}`,
  )
  stream.addEventListener('thread', ({ data }) => {
    const was = mark
    mark = data
    if (data !== was) show().catch(() => {})
  })
}
