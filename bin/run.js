#!/usr/bin/env node
// Runs a program of node_modules/.bin under the Node that Portico brings: node bin/run.js vitest run
import './parts/old-node.js'
import { run } from './parts/child.js'
import { install } from './parts/install.js'
import { tool, toolEnvironment } from './parts/node.js'
import { giveUp } from './parts/say.js'

const [name, ...args] = process.argv.slice(2)
if (!name) giveUp('Name a program: node bin/run.js <program> [arguments]')
await install()
const command = tool(name, args)
if (!command) giveUp(`There is no program "${name}" in node_modules/.bin.`)
const { code } = await run(...command, { env: toolEnvironment() })
process.exitCode = code
