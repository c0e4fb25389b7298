// A demonstration clinic that is filled once in a run of the tests: each that needs one starts on a copy of it.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { own } from '../../app/kit/postgres/lock.ts'

const PATIENCE = 120_000 // ms that filling may take

/**
 * Makes `folder` and its key a copy of a demonstration that was filled.
 * @param fill starts a demonstration on a folder of its own and stops it again
 */
export async function copyFilled(
  folder: string,
  fill: (env: { PORTICO_DATA: string; PORTICO_MASTER_KEY_FILE: string }) => Promise<void>,
): Promise<void> {
  // The set-up of the run says where; whoever runs no tests fills a clinic of their own.
  const filled = process.env.PORTICO_TEST_FILLED
  if (!filled) return
  const turn = await own(`${filled}.lock`, PATIENCE, 'No demonstration was filled in time.')
  try {
    if (!fs.existsSync(`${filled}.done`)) {
      await fill({ PORTICO_DATA: filled, PORTICO_MASTER_KEY_FILE: `${filled}.key` })
      fs.writeFileSync(`${filled}.done`, '')
    }
  } finally {
    turn.release()
  }
  // With its owners: as root, PostgreSQL runs as somebody else.
  execFileSync('cp', ['-a', `${filled}/.`, folder])
  execFileSync('cp', ['-a', `${filled}.key`, `${folder}.key`])
}
