// How much memory the process keeps for what is soon garbage.
import { PerformanceObserver } from 'node:perf_hooks'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

const NURSERY = 32 // MB, both halves

/**
 * Lets the nursery of the heap grow to 32 MB and no further. Left alone it takes up to 128 MB for good after a busy minute,
 * which saves a few of the shortest collections and nothing that anybody feels.
 */
export function keepNurserySmall(): void {
  const observer = new PerformanceObserver(() => {
    const nursery = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
    if (!nursery || nursery.space_size < NURSERY * 2 ** 20) return
    setFlagsFromString('--semi-space-growth-factor=1')
    observer.disconnect()
  })
  observer.observe({ entryTypes: ['gc'] })
}
