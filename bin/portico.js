#!/usr/bin/env node
// The one command of Portico. `start` opens the portal, `build` only builds it; every other word goes to the
// command line in app/cli.
// Works on a fresh clone with any Node from 20.11: installs the parts, goes on under the Node they bring,
// builds when the sources changed. When all of that is done already, it takes about a tenth of a second.
import './parts/old-node.js'
import module from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, bundle, isBuilt } from './parts/build.js'
import { followStarter, handOver } from './parts/child.js'
import { install } from './parts/install.js'
import { broughtNode, thisNodeCan, thisNodeIsRight, tooOld } from './parts/node.js'
import { inRoot } from './parts/root.js'
import { giveUp } from './parts/say.js'

const args = process.argv.slice(2)

await install()
if (!thisNodeIsRight()) {
  const brought = broughtNode()
  if (brought) await handOver(brought, [fileURLToPath(import.meta.url), ...args])
  // Still here: none was brought, or it cannot run on this system.
  if (!thisNodeCan()) giveUp(tooOld())
}
followStarter()
// Compiled code is kept between starts (Node 22 and later).
module.enableCompileCache?.(inRoot('node_modules', '.cache', 'portico'))
if (args[0] === 'start') await start(args.slice(1))
else if (args[0] === 'build') process.exitCode = await build()
else await runCommand(args)

/** @param {string[]} rest */
async function start(rest) {
  if (!isBuilt()) {
    const code = await build()
    if (code !== 0) giveUp('The portal could not be built; what went wrong stands above.')
  }
  // React is several times slower when it thinks that somebody develops.
  process.env.NODE_ENV ??= 'production'
  const { main } = await import(pathToFileURL(bundle).href)
  await main(rest)
  // Everything is closed. Should something still hold the process, it may not hold it for long.
  setTimeout(() => process.exit(), 3000).unref()
}

/** @param {string[]} words */
async function runCommand(words) {
  const script = inRoot('app', 'cli', 'main.ts')
  process.argv = [process.execPath, script, ...words]
  await import(pathToFileURL(script).href)
}
