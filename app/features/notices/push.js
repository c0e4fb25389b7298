// Stands behind the form that turns messages on for this browser: shows it where the browser can, asks the browser, and
// sends what it answers as a plain form.
{
  const form = document.querySelector('[data-push]')
  const says = form.querySelector('[role=status]')
  const can = 'PushManager' in self && 'Notification' in self && navigator.serviceWorker
  form.hidden = !can
  form.nextElementSibling.hidden = can
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    says.textContent = ''
    try {
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused')
      await navigator.serviceWorker.register('/sw.js')
      const worker = await navigator.serviceWorker.ready
      const wanted = { userVisibleOnly: true, applicationServerKey: form.dataset.push }
      const subscription = await worker.pushManager.subscribe(wanted)
      form.elements.subscription.value = JSON.stringify(subscription)
      form.submit()
    } catch {
      says.textContent = says.dataset.refused
    }
  })
}
