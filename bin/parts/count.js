// What vitest's JSON report adds up to.

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ testResults: { status: string, name: string, assertionResults: { status: string }[] }[] }} Report */

const FEW = 3 // files; when more fail, something is broken

/**
 * Files that failed in a whole run, when they are so few that other work on the machine may be the reason.
 * @param {Report | null} report
 * @returns {string[]}
 */
export function unsteady(report) {
  const failed = (report?.testResults ?? []).filter(({ status }) => status === 'failed')
  return failed.length <= FEW ? failed.map(({ name }) => name) : []
}

/**
 * What a run says in the end, when some of its files were run again: of those, the second time counts.
 * @param {Report | null} report
 * @param {Report | null} again
 * @returns {Report | null}
 */
export function replaced(report, again) {
  if (!report || !again) return null
  const second = new Set(again.testResults.map(({ name }) => name))
  const kept = report.testResults.filter(({ name }) => !second.has(name))
  return { testResults: [...kept, ...again.testResults] }
}

/**
 * @param {Report | null} report null: vitest ended without one
 * @param {number} exitCode vitest's own verdict, which knows of errors outside of any test
 * @returns {Count}
 */
export function countTests(report, exitCode) {
  const count = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report?.testResults ?? []) {
    for (const { status } of file.assertionResults) {
      if (status === 'passed') count.passed += 1
      else if (status === 'failed') count.failed += 1
      // skipped, pending, todo, disabled
      else count.skipped += 1
    }
    // A file that cannot be read, or whose setup fails, has no failed test to show for it.
    const told = file.assertionResults.some(({ status }) => status === 'failed')
    if (file.status === 'failed' && !told) count.failed += 1
  }
  if ((!report || exitCode !== 0) && count.failed === 0) count.failed += 1
  return count
}

/**
 * @param {Count[]} counts
 * @returns {Count}
 */
export const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  skipped: counts.reduce((total, { skipped }) => total + skipped, 0),
})

/** The last line of `npm test`. @param {Count} count */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
