// Stands behind the form of a passkey: shows it where the browser can, asks the device, and sends what it answers as
// a plain form. Without this script the form stays hidden, and there are other ways.
{
  const form = document.querySelector('[data-passkey]')
  const says = form.querySelector('[role=status]')
  const otherwise = form.nextElementSibling
  const { passkey, make } = form.dataset
  // Passkeys are also offered by the autofill of the e-mail field, where the page says so.
  const field = document.querySelector('[autocomplete~=webauthn]')
  let asking
  const base64url = {
    read: (text) =>
      Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0)),
    write: (buffer) =>
      buffer &&
      btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/=/g, ''),
  }
  async function options() {
    const given =
      passkey[0] === '{' ? passkey : await (await fetch(passkey, { method: 'POST' })).text()
    const publicKey = JSON.parse(given)
    const { user, allowCredentials = [], excludeCredentials = [] } = publicKey
    publicKey.challenge = base64url.read(publicKey.challenge)
    if (user) user.id = base64url.read(user.id)
    for (const one of [...allowCredentials, ...excludeCredentials]) one.id = base64url.read(one.id)
    return publicKey
  }
  async function ask(how) {
    asking?.abort()
    const { signal } = (asking = new AbortController())
    const publicKey = await options()
    const wanted = { publicKey, signal, ...how }
    const made = await navigator.credentials[make ? 'create' : 'get'](wanted)
    const said = made.response
    form.elements.passkey.value = JSON.stringify({
      id: made.id,
      rawId: made.id,
      type: made.type,
      response: {
        clientDataJSON: base64url.write(said.clientDataJSON),
        authenticatorData: base64url.write(said.authenticatorData),
        signature: base64url.write(said.signature),
        userHandle: base64url.write(said.userHandle),
        attestationObject: base64url.write(said.attestationObject),
        transports: said.getTransports?.(),
      },
    })
    form.submit()
  }
  async function offer() {
    if (field && (await PublicKeyCredential.isConditionalMediationAvailable?.()))
      await ask({ mediation: 'conditional' }).catch(() => {})
  }
  if (self.PublicKeyCredential) {
    form.hidden = false
    if (otherwise.matches('p')) otherwise.hidden = true
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      says.textContent = ''
      ask().catch(({ name }) => {
        says.textContent = says.dataset[name === 'InvalidStateError' ? 'there' : 'stopped']
        offer()
      })
    })
    offer()
    // What was asked for is good for five minutes.
    if (field) setInterval(offer, 240_000)
  }
}
