// Imported first, and written so that every Node can read it: an old one gets a sentence, not a stack.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 11)) {
  process.stderr.write(
    `Portico needs Node 20.11 or newer to start; this is ${process.versions.node}. Get it from https://nodejs.org and start again.\n`,
  )
  process.exit(1)
}
