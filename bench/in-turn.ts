// Two records in turn, one request at a time: how much longer each screen takes for the larger one.
import http from 'node:http'
import { hit } from './fetch-raw.ts'
import { median } from './figures.ts'
import type { Say } from './run.ts'

const WARM_UP = 15
const TIMES = 60 // each screen of each record

export type Pair = { name: string; small: string; large: string }

/** @param cookies of who opens each of the two @returns the worst ratio of the median times of a screen */
export async function inTurn(
  origin: string,
  screens: Pair[],
  cookies: { small: string; large: string },
  say: Say,
): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  let asked = 0
  const time = async (address: string, cookie: string): Promise<number> => {
    asked += 1
    const from = [10, asked >> 16, asked >> 8, asked].map((n) => n & 255).join('.')
    const start = performance.now()
    const status = await hit(origin + address, {
      cookie,
      agent,
      headers: { 'X-Forwarded-For': from },
    })
    if (status !== 200) throw new Error(`${address} was answered with ${status}.`)
    return performance.now() - start
  }
  let worst = 0
  for (const { name, small, large } of screens) {
    const times = { small: [] as number[], large: [] as number[] }
    for (let turn = 0; turn < WARM_UP + TIMES; turn++) {
      const few = await time(small, cookies.small)
      const many = await time(large, cookies.large)
      if (turn < WARM_UP) continue
      times.small.push(few)
      times.large.push(many)
    }
    const [few, many] = [median(times.small), median(times.large)]
    say(`  ${name.padEnd(12)} ${few.toFixed(1)} ms, ${many.toFixed(1)} ms of the large record`)
    worst = Math.max(worst, many / few)
  }
  agent.destroy()
  return worst
}
