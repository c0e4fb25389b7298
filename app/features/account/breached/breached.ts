// Whether a new password is one that strangers try first, found out without asking anybody: a list of common ones,
// words about the person, and the filter of breached passwords that the operator may have built.
import type { Config } from '../../../kit/config.ts'
import { invalid, StartError } from '../../../kit/errors.ts'
import type { Kit } from '../../../kit/kit.ts'
import { easyPassword } from './easy.ts'
import { openFilter, type Filter } from './filter.ts'

const sentences = {
  common:
    'Strangers try this password first: it is on lists of common or stolen ones, or easy to guess. Choose another. A few words that do not belong together work well.',
  'about you':
    'This password is made of your name, your e-mail address or the name of the clinic. Choose words that have nothing to do with you.',
}

/**
 * @param about what is known about the person: e-mail address, name, the clinic's name
 * @param field the field of the form that is to blame
 * @throws invalid
 */
export async function refuseBreached(
  kit: Kit,
  password: string,
  about: string[] = [],
  field = 'next',
): Promise<void> {
  const easy =
    easyPassword(password, await commonPasswords(), about) ??
    ((await (await filterOf(kit.config))?.has(password)) ? 'common' : null)
  if (easy)
    throw invalid('password_breached', 'Choose another password.', { [field]: sentences[easy] })
}

let common: Promise<ReadonlySet<string>> | undefined

/** Half a megabyte of passwords, read when the first one is set. */
const commonPasswords = (): Promise<ReadonlySet<string>> =>
  (common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'] as string[]),
  ))

const filters = new Map<string, Promise<Filter>>()

/** The operator's filter; null when none is set. @throws StartError when it cannot be read */
export async function filterOf({ breachedFile }: Config): Promise<Filter | null> {
  if (!breachedFile) return null
  let filter = filters.get(breachedFile)
  if (!filter) {
    filter = openFilter(breachedFile).catch(() => {
      throw new StartError(
        `PORTICO_BREACHED names ${breachedFile}, which is no list that "npm run portico -- passwords build" made.`,
      )
    })
    filters.set(breachedFile, filter)
  }
  return filter
}
