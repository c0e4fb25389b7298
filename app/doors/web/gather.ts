// Those who have something to be told, gathered for a moment: it is asked for all of them in one go.

/**
 * @param pace ms that are waited for others, and at least between two times
 * @param tell told who waits, one time after the other; it never fails
 * @returns adds somebody, who waits once however often they are added
 */
export function gather<T>(pace: number, tell: (those: T[]) => Promise<void>): (one: T) => void {
  let waiting = new Set<T>()
  let going = false
  const go = async () => {
    const those = [...waiting]
    waiting = new Set()
    await tell(those)
    going = false
    if (waiting.size > 0) start()
  }
  const start = () => {
    if (going) return
    going = true
    setTimeout(() => void go(), pace)
  }
  return (one) => {
    waiting.add(one)
    start()
  }
}
