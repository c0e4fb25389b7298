// Beside each time on the clock of the clinic: what the clock of whoever reads shows then, where that differs.
const words = document.querySelector('[data-your-time]').dataset.yourTime
const lang = document.documentElement.lang
// To make one takes a phone longer than to use it a hundred times.
const formats = {}
const show = (at, timeZone, more) => {
  formats[[timeZone, ...Object.keys(more)]] ??= new Intl.DateTimeFormat(
    /^(en|ar-XB)/.test(lang) ? 'en-AU' : lang,
    { timeZone, ...more },
  )
  return formats[[timeZone, ...Object.keys(more)]].format(at).replace(/\s(?=[ap]m)/, '\u00a0')
}
const clock = { hour: 'numeric', minute: '2-digit' }
const day = { day: 'numeric', month: 'long', weekday: 'long' }
for (const one of document.querySelectorAll('time[data-zone]')) {
  const at = new Date(one.dateTime)
  const { zone } = one.dataset
  const same = (how) => show(at, zone, how) === show(at, undefined, how)
  if (same({ ...day, ...clock })) continue
  const yours = show(at, undefined, same(day) ? clock : { ...day, ...clock })
  // Among many times it is short, and said once above them what it is.
  const note = document.querySelector('[data-yours-below]')
  if (note) note.hidden = false
  const small = document.createElement('small')
  // A time keeps its own direction among words that run the other way.
  const time = document.createElement('bdi')
  time.textContent = yours
  const [before, after] = one.closest('a') && note ? ['', ''] : words.split('{time}')
  small.append(` (${before}`, time, `${after})`)
  one.append(small)
}
