// On a public page that stands in a frame of the clinic's website: tells how high it is, to the websites that the clinic named and
// to nobody else.
{
  const origins = document.querySelector('[data-framed]').dataset.framed.split(' ')
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height)
    for (const origin of origins)
      if (origin) parent.postMessage({ portico: 'height', height }, origin)
  }
  if (parent !== window) new ResizeObserver(tell).observe(document.body)
}
