// Devices on the page about signing in and safety. Takes `data`, as the others do, once it has something to show.

export function DevicesSection() {
  return null
}
