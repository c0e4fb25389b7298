// On the page that sends files: each file goes ahead piece by piece (tus 1.0), says how far it is, waits where the connection
// broke and goes on where the server says. Nothing is kept in the browser: the server knows a file that broke off by itself.
{
  const list = document.querySelector('[data-uploads]')
  const form = list.closest('form')
  const input = form.querySelector('input[type=file]')
  const PIECE = 2 ** 21 // bytes: what the server acknowledges at once
  const tus = { 'Tus-Resumable': '1.0.0' }
  const text = new TextEncoder()
  let running = 0
  let wanted

  const coded = (word) => btoa(String.fromCharCode(...text.encode(word)))
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the scope outside is that of the page
  const pause = (ms) =>
    new Promise((done) => {
      setTimeout(done, ms)
      addEventListener('online', done, { once: true })
    })

  // XMLHttpRequest alone says how much of a piece has left.
  const put = (address, offset, piece, tell) =>
    new Promise((done, failed) => {
      const request = new XMLHttpRequest()
      request.open('PATCH', address)
      const headers = {
        ...tus,
        'Upload-Offset': offset,
        'Content-Type': 'application/offset+octet-stream',
      }
      for (const name in headers) request.setRequestHeader(name, headers[name])
      request.upload.addEventListener('progress', ({ loaded }) => tell(offset + loaded))
      request.addEventListener('load', () => done(request))
      for (const end of ['error', 'abort']) request.addEventListener(end, failed)
      request.send(piece)
    })

  const begin = async (file) => {
    const about = {
      name: file.name,
      modified: String(file.lastModified),
      record: form.elements.namedItem('_record').value,
    }
    const said = Object.entries(about).map(([name, word]) => `${name} ${coded(word)}`)
    const headers = { ...tus, 'Upload-Length': file.size, 'Upload-Metadata': said.join() }
    const answer = await fetch('/uploads/tus', { method: 'POST', headers })
    if (answer.ok) return answer.headers.get('Location')
    throw answer.status < 500 ? await answer.text() : answer
  }

  const goOn = async (address, file, tell) => {
    const answer = await fetch(address, { method: 'HEAD', headers: tus })
    if (!answer.ok) throw answer.status < 500 ? '' : answer
    let offset = Number(answer.headers.get('Upload-Offset'))
    while (offset < file.size) {
      tell(offset)
      const { status, responseText } = await put(
        address,
        offset,
        file.slice(offset, offset + PIECE),
        tell,
      )
      if (status === 409 || status >= 500) throw status
      if (status !== 204) throw responseText
      offset = Math.min(offset + PIECE, file.size)
    }
  }

  // A photo that was chosen by mistake: it is not sent, and what arrived of it is swept.
  const dropping = (line, file) => {
    const button = document.createElement('button')
    Object.assign(button, {
      type: 'button',
      className: 'button quiet',
      textContent: list.dataset.drop.replace('{name}', file.name),
    })
    button.addEventListener('click', () => {
      line.remove()
      list.hidden = !list.children.length
      input.focus()
    })
    return button
  }

  // What was missing is here: 'choose a file' is said no more.
  const settle = () => {
    input.closest('.field').classList.remove('wrong')
    input.removeAttribute('aria-invalid')
    document.getElementById('files-error')?.remove()
    const said = document.querySelector('.panel.danger a[href="#files"]')?.closest('li')
    const panel = said?.closest('.panel')
    said?.remove()
    if (panel && !panel.querySelector('li')) panel.remove()
  }

  const upload = async (file) => {
    const line = document.createElement('li')
    list.append(line)
    list.hidden = false
    const say = (what, percent) =>
      (line.textContent = list.dataset[what]
        .replace('{name}', file.name)
        .replace('{percent}', percent))
    const tell = (bytes) => say('progress', Math.floor((bytes / file.size) * 100))
    running += 1
    tell(0)
    for (let address, tries = 0; ; tries += 1)
      try {
        address ??= await begin(file)
        await goOn(address, file, tell)
        const field = document.createElement('input')
        Object.assign(field, { type: 'hidden', name: 'uploaded', value: address.split('/').at(-1) })
        say('arrived')
        settle()
        line.append(' ', field, dropping(line, file))
        break
      } catch (why) {
        if (typeof why === 'string') {
          say('failed')
          if (why) line.textContent = `${file.name}: ${why}`
          line.className = 'error'
          wanted = false
          break
        }
        say('waits')
        await pause(Math.min(1000 * 2 ** tries, 30_000))
      }
    running -= 1
    if (!running && wanted) form.requestSubmit()
  }

  input.addEventListener('change', () => {
    for (const file of input.files) upload(file)
    input.value = ''
  })
  form.addEventListener('submit', (event) => {
    if (!running) return
    event.preventDefault()
    wanted = true
  })
}
