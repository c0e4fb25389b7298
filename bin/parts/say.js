// What the commands themselves say goes to stderr: stdout belongs to what they run (`import --json`).

/** @param {string} text */
export const say = (text) => void process.stderr.write(`${text}\n`)

/**
 * One sentence, and the end.
 * @param {string} sentence
 * @returns {never}
 */
export function giveUp(sentence) {
  say(sentence)
  process.exit(1)
}

/** @param {number} since milliseconds, from performance.now() */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`
