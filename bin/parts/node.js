// Portico runs on Node 24, which npm brings with the other packages; the Node of the machine only starts it.
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './root.js'

const major = 24

/** The Node that npm installed for this platform, if it did. */
export function broughtNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const file = inRoot(
    `node_modules/node-${platform}-${process.arch}/bin/node${platform === 'win' ? '.exe' : ''}`,
  )
  return existsSync(file) ? file : null
}

/** Whether the Node that runs this may go on itself. */
export function thisNodeIsRight() {
  return process.versions.node.startsWith(`${major}.`) || (!broughtNode() && thisNodeCan())
}

/** 22.22 reads our TypeScript as it is and has all that our parts ask for. */
export function thisNodeCan() {
  const [mine, minor] = process.versions.node.split('.').map(Number)
  return mine > 22 || (mine === 22 && minor >= 22)
}

export const tooOld = () =>
  `No Node ${major} came with the packages for this system, and this Node ${process.versions.node} is too old to do without. Install Node 22.22 or newer from https://nodejs.org and start again.`

/** The Node that runs our tools. */
export const toolNode = () =>
  thisNodeIsRight() ? process.execPath : (broughtNode() ?? process.execPath)

/**
 * The command line that runs a program of node_modules/.bin under the right Node.
 * @param {string} name
 * @param {string[]} args
 * @returns {[string, string[]] | null} null when there is no such program
 */
export function tool(name, args) {
  const link = inRoot('node_modules', '.bin', name)
  if (!existsSync(link)) return null
  const file = process.platform === 'win32' ? shimTarget(link) : realpathSync(link)
  const isScript = /\.[cm]?js$/.test(file) || readFileSync(file).subarray(0, 2).toString() === '#!'
  return isScript ? [toolNode(), [file, ...args]] : [file, args]
}

/** Tools start tools: they find the same Node, and each other, first. */
export function toolEnvironment() {
  const brought = broughtNode()
  const first = [inRoot('node_modules', '.bin'), ...(brought ? [path.dirname(brought)] : [])]
  return { ...process.env, PATH: [...first, process.env.PATH].join(path.delimiter) }
}

/** On Windows npm writes small scripts instead of links: "$basedir/../vite/bin/vite.js". */
function shimTarget(link) {
  const [, target] = readFileSync(link, 'utf8').match(/"\$basedir\/(\.\.[^"]+)"/) ?? []
  return target ? path.resolve(path.dirname(link), target) : link
}
