// A second process for the tests: starts the database in the folder it is given, tells what it got as one
// line of JSON, and stops when it is told to. Ctrl-C does not end it, as it does not end a server at once.
import { startPostgres } from '../start.ts'

process.on('SIGINT', () => {})
const postgres = await startPostgres(process.argv[2] ?? '')
process.stdout.write(`${JSON.stringify(postgres)}\n`)
process.stdin.once('data', async () => {
  await postgres.stop()
  process.exit(0)
})
