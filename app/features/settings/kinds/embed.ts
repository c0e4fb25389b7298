// On whose pages the public booking page may stand in a frame: origins, each a line.
import { z } from 'zod'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

const SAYS =
  'Write each address as https://www.example-clinic.org: no path behind it, and no * in it.'
const MOST = 10

/** 'https://www.example.org', as a browser calls it; null for what is no origin. On this machine also without TLS, for trying it. */
export function asOrigin(line: string): string | null {
  const url = URL.parse(line)
  if (!url || url.username || url.password || url.search || url.hash || url.pathname !== '/')
    return null
  if (!/^[a-z\d.-]+$/.test(url.hostname)) return null
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  return url.protocol === 'https:' || (local && url.protocol === 'http:') ? url.origin : null
}

export const embed = settingKind({
  key: 'embed',
  title: 'settings.embed',
  page: () => '/staff/settings/embed',
  value: z.object({
    origins: z
      .string()
      .max(3000)
      .transform((text, ctx) => {
        const lines = text.split(/\s+/).filter(Boolean)
        const origins = [...new Set(lines.map(asOrigin))]
        if (origins.length <= MOST && !origins.includes(null)) return origins.join('\n')
        ctx.addIssue({
          code: 'custom',
          message: origins.length > MOST ? `At most ${MOST} addresses.` : SAYS,
        })
        return z.NEVER
      }),
  }),
  async read(tx) {
    const row = await clinicRow(tx)
    return row && { origins: row.embed_origins.join('\n') }
  },
  write: (tx, _id, { origins }) =>
    setClinic(tx, { embed_origins: origins.split('\n').filter(Boolean) }),
  fields: ({ origins }) => ({ origins }),
  lines: ({ origins }, t) => [
    {
      term: t('settings.embed.origins'),
      value: origins.split('\n').join(', ') || t('settings.embed.nobody'),
    },
  ],
})
