// On the form of the public booking page: works out a number whose hash begins with so many zero bits, a little work that costs
// somebody who sends thousands of forms a lot. It begins when the form is touched, so a person hardly waits. Without this script
// the form asks a question instead.
{
  const form = document.querySelector('[data-proof]')
  const { proof: nonce, bits, soon } = form.dataset
  const says = form.querySelector('[role=status]')
  const drawn = performance.now()
  const SLICE = 12 // ms of work between two looks at what the person does

  // SHA-256 (FIPS 180-4) of one block: the browser's own answers one at a time, which is far too slow for this.
  const primes = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n)
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the scope outside is that of the page
  const part = (root) => ((root % 1) * 2 ** 32) | 0
  const K = primes.map((p) => part(Math.cbrt(p)))
  const H = primes.slice(0, 8).map((p) => part(Math.sqrt(p)))
  const w = new Int32Array(64)
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
  const turn = (x, n) => (x >>> n) | (x << (32 - n))
  function firstWord(text) {
    w.fill(0)
    for (let i = 0; i < text.length; i++) w[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3))
    w[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3))
    w[15] = text.length * 8
    for (let i = 16; i < 64; i++) {
      const [x, y] = [w[i - 15], w[i - 2]]
      const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
      const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
      w[i] = w[i - 16] + s0 + w[i - 7] + s1
    }
    let [a, b, c, d, e, f, g, h] = H
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    return (a + H[0]) | 0
  }

  let working
  const work = () =>
    (working ??= new Promise((done) => {
      let n = 0
      const slice = () => {
        const until = performance.now() + SLICE
        while (performance.now() < until)
          for (let i = 0; i < 64; i++, n++)
            if (Math.clz32(firstWord(`${nonce}:${n}`)) >= bits) return done(n)
        setTimeout(slice)
      }
      slice()
    }))

  form.addEventListener('input', work, { once: true })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (form.dataset.sent) return
    form.dataset.sent = 'yes'
    says.textContent = says.dataset.working
    form.elements.proof.value = await work()
    const left = soon * 1000 + 200 - (performance.now() - drawn)
    setTimeout(() => form.submit(), Math.max(0, left))
  })
  // Back to a form that was sent: it can be sent again.
  addEventListener('pageshow', () => delete form.dataset.sent)
}
