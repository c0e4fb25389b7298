// What messages say that something new is there, in the clinic's own words: one for each language that patients have.
import { invalid } from '../../../kit/errors.ts'
import { fitsOneText, ownWords, ownWordsSchema } from '../../notices/own-words.ts'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

/** As pages are in; more come with their catalogues. */
const languages = ['en']

const TOO_LONG =
  'With the link this is longer than one text message of 160 letters. Make it shorter.'

export const notices = settingKind({
  key: 'notices',
  title: 'settings.notices',
  page: (id) => `/staff/settings/notices/${id}`,
  many: true,
  value: ownWordsSchema,
  async read(tx, id) {
    const row = await clinicRow(tx)
    return row && languages.includes(id) ? ownWords(row.notice_words, id) : null
  },
  async write(tx, id, value) {
    const row = await clinicRow(tx)
    if (!fitsOneText(value.sms, row?.name ?? ''))
      throw invalid('long_text', TOO_LONG, { sms: TOO_LONG })
    const all = { ...(row?.notice_words as object), [id]: value }
    await setClinic(tx, { notice_words: JSON.stringify(all) })
  },
  fields: (value) => value,
  lines: ({ title, text, sms }, t) => [
    { term: t('settings.notices.subject'), value: title },
    { term: t('settings.notices.text'), value: text },
    { term: t('settings.notices.sms'), value: sms },
  ],
})
