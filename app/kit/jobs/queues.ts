// The names of what is done in the background, and how often it is tried again. The kit knows the names and
// nothing of what they stand for; what each does is declared with its feature and listed in app/jobs.ts.

type Queue = {
  /** Further attempts after the first. */
  retryLimit: number
  /** Seconds before the second attempt; each further one waits about twice as long. */
  retryDelay: number
  retryDelayMax: number
  /** Seconds after which an attempt counts as failed. */
  expireInSeconds: number
}

const usual: Queue = { retryLimit: 4, retryDelay: 30, retryDelayMax: 3600, expireInSeconds: 300 }

export const queues = {
  /** Sends one letter: tried for about half a day. */
  post: { ...usual, retryLimit: 20 },
  /** Writes the letter that somebody asked for before signing in. */
  link: usual,
  'follow-up': usual,
  ages: usual,
  /** Tells a patient that somebody stopped helping. */
  'helper-left': usual,
  sweep: usual,
  glass: usual,
  /** Walks the whole chain of the audit log, however long it is. */
  verify: { ...usual, retryLimit: 1, expireInSeconds: 3600 },
  /** Looks through new rows of the audit log for odd accesses. */
  watch: usual,
  /** Goes through all patients. */
  find: { ...usual, expireInSeconds: 3600 },
  /** Compares whoever an import brought with everybody. */
  alike: { ...usual, expireInSeconds: 3600 },
  /** Looks for what waits for somebody and is not on the list yet. */
  work: usual,
  /** Tells open pages that something snoozed is back. */
  wake: usual,
  /** Tells colleagues of new work: of one item, or each morning of all that is new. */
  tell: usual,
  digest: usual,
  release: usual,
  /** Sends a message to many patients, one by one. */
  bulk: { ...usual, expireInSeconds: 3600 },
  /** Makes a copy of a whole record. */
  takeaway: { ...usual, retryLimit: 6, expireInSeconds: 3600 },
  /** Looks through one file that came in: sum, type, malware. */
  files: { ...usual, retryLimit: 20, expireInSeconds: 900 },
  /** Draws the consequences when one was turned away, or when stored bytes do not open. */
  'file-refused': usual,
  'file-broken': usual,
  /** Finds whom something new reaches; writes a message once it is due. */
  notice: { ...usual, retryLimit: 12 },
  'notice-send': { ...usual, retryLimit: 12 },
  /** Draws the consequences when a letter of these cannot be delivered. */
  'notice-failed': usual,
  /** Hands a text of a thread to the post once it is due; follows how it fares; makes a message of one that was matched. */
  'text-send': { ...usual, retryLimit: 12 },
  'text-fate': usual,
  'text-file': { ...usual, retryLimit: 12 },
  /** Looks whose a booking without an account is. */
  booking: { ...usual, retryLimit: 12 },
  /** Looks what becomes of a form that was filled in without an account; files it once it was matched. */
  intake: { ...usual, retryLimit: 12 },
  /** Fetches a picture of a text that came in: tried for about a quarter of an hour. */
  'text-media': usual,
  /** Reminds people of appointments; does what a text answered to that. */
  remind: { ...usual, expireInSeconds: 3600 },
  'remind-anew': { ...usual, expireInSeconds: 3600 },
  'visit-answer': { ...usual, retryLimit: 12 },
  /** Offers times that are free to whoever wishes to come earlier; tells of offers and ends them. */
  earlier: usual,
  offer: usual,
  /** Asks the payment gateway about one payment; gives money back through it; goes through all that is open. */
  payment: { ...usual, retryLimit: 12 },
  refund: { ...usual, retryLimit: 20 },
  reconcile: { ...usual, expireInSeconds: 3600 },
  /** What the gateway of a demonstration does a while later. */
  play: usual,
  /** Writes into the record what a patient said of themselves and is theirs alone to say. */
  profile: { ...usual, retryLimit: 12 },
  /** Asks for forms by the rules of the clinic. */
  forms: { ...usual, expireInSeconds: 3600 },
} satisfies Record<string, Queue>

export type JobName = keyof typeof queues
