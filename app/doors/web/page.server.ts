// How a screen reads and writes: one transaction for the whole page, one place where errors become pages.
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { owesFactor, type Actor, type Claim } from '../../kit/actor.ts'
import { Changed, type Standing } from '../../kit/changed.ts'
import { httpStatus, notFound, PorticoError } from '../../kit/errors.ts'
import { code, errorFields } from '../../kit/log.ts'
import { inTransaction, section, SessionOver, type OpenContext } from '../../kit/transaction.ts'
import { tokenHash } from '../../features/account/token.ts'
import { keptDisplay } from '../../features/account/account.server.ts'
import '../../features/caregivers/ages.server.ts'
import { recordsOf } from '../../features/caregivers/records.server.ts'
import { isSection, noSight, wholeSight } from '../../features/caregivers/sections.ts'
import { isSecret, keptFields, type Fields } from '../../features/drafts/kept.ts'
import { countInbox } from '../../features/messages/counts.ts'
import { countUnread, isTold } from '../../features/messages/unread.ts'
import { readOwnCard } from '../../features/people/people.server.ts'
import { countWaiting } from '../../features/work/list.server.ts'
import { cookie, SESSION_COOKIE, SHARE_COOKIE } from './cookies.ts'
import { keepUnsent, sending } from './drafts.server.ts'
import { readFilesForm, type FileIn } from './files-in.ts'
import { withKept } from './files-kept.ts'
import { BODY_LIMIT, bodyLimit, readForm } from './form.ts'
import { RECORD_FIELD } from './record-field.ts'
import { visitContext, type Visit } from './visit.ts'

export { section }

export type PageArgs = {
  /** For calling verbs; they share the page's transaction. */
  ctx: OpenContext
  params: Record<string, string | undefined>
  url: URL
  visit: Visit
}
type Kind = 'patient' | 'staff'
type PatientActor = Extract<Actor, { kind: 'patient' }>
type StaffActor = Extract<Actor, { kind: 'staff' }>
type Args = LoaderFunctionArgs | ActionFunctionArgs

/** A loader of a page for a signed-in patient. Others are sent to sign in and brought back. */
export const patientPage = <T>(load: (page: PageArgs) => Promise<T>) =>
  page('patient', async (args) => drawnHere(await load(args)))

/** A loader of a page for signed-in staff. */
export const staffPage = <T>(load: (page: PageArgs) => Promise<T>) =>
  page('staff', async (args) => drawnHere(await load(args)))

/**
 * A loader of a page for somebody outside to whom something is shared. Others are led to a page that says how it opens; who
 * is signed in to the portal in the same browser counts for nothing here.
 */
export const sharedPage =
  <T>(load: (page: PageArgs) => Promise<T>) =>
  (args: Args): Promise<T> => {
    const visit = args.context.get(visitContext)
    return asPage(visit, async () => {
      const opened = visit.cookies.get(SHARE_COOKIE)
      if (!opened) throw notShared()
      const claim = { kind: 'patient' as const, share: tokenHash(opened).toString('hex') }
      const url = new URL(args.request.url)
      try {
        return await inTransaction({ ...visit.ctx, claim }, async (ctx) =>
          drawnHere(await load({ ctx, params: args.params, url, visit })),
        )
      } catch (error) {
        throw error instanceof SessionOver ? notShared() : error
      }
    })
  }

/** What the browser kept goes at once. */
const notShared = (): Response =>
  redirect('/shared/over', {
    headers: { 'Clear-Site-Data': '"cache"', 'Set-Cookie': cookie(SHARE_COOKIE, '', 0) },
  })

/** A loader of a page for anybody. */
export const publicPage =
  <T>(load: (page: Omit<PageArgs, 'ctx'> & { ctx: Visit['ctx'] }) => Promise<T> | T) =>
  (args: Args) => {
    const visit = args.context.get(visitContext)
    return asPage(visit, async () =>
      load({ ctx: visit.ctx, params: args.params, url: new URL(args.request.url), visit }),
    )
  }

/**
 * What a page without a client script is drawn from never travels to the browser. Hidden like this, it is not
 * written out for that journey either, which would cost more than drawing.
 */
function drawnHere<T>(from: T): T {
  if (typeof from !== 'object' || from === null || Object.getPrototypeOf(from) !== Object.prototype)
    return from
  const hidden = Object.entries(from).map(([name, value]) => [name, { value, enumerable: false }])
  return Object.defineProperties({}, Object.fromEntries(hidden)) as T
}

const page =
  <T>(kind: Kind, load: (page: PageArgs) => Promise<T>) =>
  (args: Args): Promise<T> => {
    const visit = args.context.get(visitContext)
    const url = new URL(args.request.url)
    return asPage(visit, () =>
      signedIn(visit, kind, url, args.request.method, (ctx) =>
        load({ ctx, params: args.params, url, visit }),
      ),
    )
  }

export type Sent = {
  form: FormData
  /** Of a form with files: those that came. */
  files: FileIn[]
  params: PageArgs['params']
  url: URL
  visit: Visit
}
/**
 * Of a form with files: whose record they go to, asked before the first of them is taken. The transaction that it asks in
 * is over when they come. @throws whatever keeps this person from sending any
 */
export type FilesInto = (asking: {
  ctx: Visit['ctx']
  params: PageArgs['params']
}) => Promise<string | { patient: string; most: number }>

/**
 * An action of a signed-in person. `invalid` errors come back to the form as `{ error }` (status 422)
 * with what was typed, and so does `changed` (409) with what stands there now; everything else becomes a page.
 */
export const personAction =
  <T>(
    kind: Kind | 'public',
    act: (sent: Sent & { ctx: Visit['ctx'] }) => Promise<T>,
    into?: FilesInto,
  ) =>
  async (args: ActionFunctionArgs) => {
    const visit = args.context.get(visitContext)
    const url = new URL(args.request.url)
    return asPage(visit, async () => {
      const { params } = args
      // Nobody sends much who has not signed in: it would be held in memory before anybody asked who they are.
      if (!into && kind !== 'public' && bodyLimit(url.pathname) > BODY_LIMIT)
        await signedIn(visit, kind, url, 'POST', async () => {})
      const form = into ? new FormData() : await readForm(args.request)
      try {
        const files = into ? await filesOf(args, kind, form, into) : []
        const sent = { form, files, params, url, visit }
        if (kind === 'public') return await act({ ...sent, ctx: visit.ctx })
        const ctx = asSent(visit, kind, url, form)
        return await sending(ctx, url, form, () => act({ ...sent, ctx }))
      } catch (error) {
        if (error instanceof SessionOver) {
          const kept = kind !== 'public' && (await keepUnsent(visit, kind, url, form))
          throw toSignIn(url, kept ? 'GET' : 'POST', true)
        }
        if (
          error instanceof PorticoError &&
          (error.kind === 'invalid' ||
            error.kind === 'too_many' ||
            Object.keys(error.fields).length > 0)
        )
          return data(
            {
              error: { sentence: error.message, fields: error.fields },
              typed: withoutSecrets(form),
              kept: keptFields(form),
            } satisfies FormProblem,
            { status: httpStatus[error.kind] },
          )
        if (error instanceof Changed)
          return data(
            {
              typed: withoutSecrets(form),
              kept: keptFields(form),
              changed: error.standing,
            } satisfies FormOvertaken,
            { status: httpStatus.conflict },
          )
        if (kind === 'patient') await stillKnow(visit, url)
        throw error
      }
    })
  }

/** What came with a form with files, and what came with it before. */
async function filesOf(
  { request, params, context }: ActionFunctionArgs,
  kind: Kind | 'public',
  form: FormData,
  into: FilesInto,
): Promise<FileIn[]> {
  const visit = context.get(visitContext)
  const { kit } = visit
  const ctx = (fields: FormData) =>
    kind === 'public' ? visit.ctx : asSent(visit, kind, new URL(request.url), fields)
  const asked = async (fields: FormData) => {
    const said = await into({ ctx: ctx(fields), params })
    return typeof said === 'string' ? { patient: said } : said
  }
  const patient = async (fields: FormData) => (await asked(fields)).patient
  const files = await readFilesForm(request, form, async (before) => ({
    kit,
    ...(await asked(before)),
  }))
  if (kind === 'public') return files
  return withKept({ kit, ctx: () => ctx(form), form, files, patient: () => patient(form) })
}

/** The page that says why nothing was done says whose record is open, like every page. */
const stillKnow = (visit: Visit, url: URL): Promise<void> =>
  signedIn(visit, 'patient', url, 'POST', async () => {}).catch(() => {})

/** What an action gave back when the form must be shown again, with what was typed. */
export type FormProblem = {
  error: { sentence: string; fields: Record<string, string> }
  typed: Record<string, string>
  /** The same with every choice of a list, for a `DraftForm`. */
  kept: Fields
}

/** As `FormProblem`, when somebody else was quicker: for `Meanwhile` in the form. */
export type FormOvertaken = Pick<FormProblem, 'typed' | 'kept'> & { changed: Standing }

const withoutSecrets = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !isSecret(name) ? [[name, value]] : [],
    ),
  )

/** The visit's context with its session as the claim. Without a session: to the sign-in page. */
export function withSession(visit: Visit, kind: Kind, url: URL, method: string): Visit['ctx'] {
  if (visit.viewing) return asViewer(visit, kind, url, method)
  const token = visit.cookies.get(SESSION_COOKIE[kind])
  if (!token) throw toSignIn(url, method, false)
  visit.signedInAs = kind
  const claim = {
    kind,
    token: tokenHash(token).toString('hex'),
    passive: visit.passive && method === 'GET',
  }
  return { ...visit.ctx, claim }
}

/** Of a page for anybody: as whoever is signed in here as a patient; null when nobody is. */
export function signedInPatient({ ctx, cookies }: Visit): Visit['ctx'] | null {
  const token = cookies.get(SESSION_COOKIE.patient)
  return token
    ? { ...ctx, claim: { kind: 'patient', token: tokenHash(token).toString('hex') } }
    : null
}

/**
 * The claim of a view: the staff session, for one record, as its patient. Whatever other session this browser has is
 * not looked at.
 */
function asViewer(visit: Visit, kind: Kind, url: URL, method: string): Visit['ctx'] {
  const token = visit.cookies.get(SESSION_COOKIE.staff)
  if (!token) throw toSignIn(url, method, false)
  if (kind !== 'patient' || !visit.viewing || method !== 'GET') throw notFound()
  visit.signedInAs = 'patient'
  const claim = { kind, token: tokenHash(token).toString('hex'), view: visit.viewing.patient }
  return { ...visit.ctx, claim }
}

/** As `withSession`, for what a form asks: it acts on the record that it was drawn for, or not at all. */
export function asSent(visit: Visit, kind: Kind, url: URL, form: FormData): Visit['ctx'] {
  const ctx = withSession(visit, kind, url, 'POST')
  if (kind === 'staff' || isOfAccount(url.pathname)) return ctx
  const drawnFor = form.get(RECORD_FIELD)
  const record = typeof drawnFor === 'string' ? drawnFor : null
  return { ...ctx, claim: { ...ctx.claim, record } as Claim }
}

/** Whose record is open, and what the person at the screen may see of it: the frame of every page says so. */
async function knowRecord(visit: Visit, ctx: OpenContext, actor: PatientActor): Promise<void> {
  visit.person = (await readOwnCard(visit.kit, actor)).preferred
  visit.record = actor.patient ?? ''
  if (visit.viewing) visit.viewing.until = actor.viewedBy?.until
  visit.sight = !actor.patient
    ? noSight
    : actor.relation === 'self'
      ? wholeSight
      : { own: false, sections: actor.sections.filter(isSection) }
  const { db, now } = ctx.open
  if (actor.records > 1) visit.records = await recordsOf({ actor, db, now, vault: ctx.kit.vault })
}

/** What is about the account alone: open without a record, whichever is open. */
const isOfAccount = (path: string): boolean =>
  /^\/(who|password|display|security|confirm|join|activate|n|notices)(\/|$)/.test(path)

const whoPage = ({ pathname }: URL): string =>
  pathname === '/' ? '/who' : `/who?to=${encodeURIComponent(pathname)}`

async function signedIn<T>(
  visit: Visit,
  kind: Kind,
  url: URL,
  method: string,
  work: (ctx: OpenContext) => Promise<T>,
): Promise<T> {
  const claimed = withSession(visit, kind, url, method)
  try {
    return await inTransaction(claimed, async (ctx) => {
      const { actor } = ctx.open
      if (actor.kind !== 'patient' && actor.kind !== 'staff') throw new SessionOver()
      visit.display = keptDisplay.parse(actor.display)
      const seconds = (actor.endsAt.getTime() - ctx.open.now.getTime()) / 1000
      visit.left = { idle: visit.clinic.idleMinutes * 60, end: Math.floor(seconds) }
      if (actor.kind === 'staff') {
        visit.person = actor.name
        visit.may = actor.aal === 2 ? actor.may : []
      } else await knowRecord(visit, ctx, actor)
      if (actor.passwordTemporary && url.pathname !== passwordPage[kind])
        throw redirect(passwordPage[kind])
      if (owesFactor(actor) && !beforeFactor.test(url.pathname)) throw redirect(factorPage[kind])
      if (actor.kind === 'patient' && !actor.patient && !isOfAccount(url.pathname))
        throw redirect(method === 'GET' ? whoPage(url) : '/who')
      const result = await work(ctx)
      if (actor.kind === 'staff' && method === 'GET') await knowWaiting(visit, ctx, actor)
      if (actor.kind === 'patient' && method === 'GET') await knowUnread(visit, ctx, actor)
      return result
    })
  } catch (error) {
    if (error instanceof SessionOver && visit.viewing) throw redirect(visit.viewing.start)
    if (error instanceof SessionOver) throw toSignIn(url, method, true)
    throw error
  }
}

/** How many messages are new: in the bar of every page, which stands without it. */
async function knowUnread(visit: Visit, ctx: OpenContext, actor: PatientActor): Promise<void> {
  if (!isTold(actor) || visit.unread !== undefined) return
  const { db } = ctx.open
  const unread = await section(ctx, () => countUnread({ db, actor }))
  if (unread.ok) visit.unread = unread.value
}

/** How much work waits, and how many messages: in the rail of every page, which stands without it. */
async function knowWaiting(visit: Visit, ctx: OpenContext, actor: StaffActor): Promise<void> {
  const { db, now } = ctx.open
  if (visit.may?.includes('messages.read')) {
    const inbox = await section(ctx, () => countInbox({ db }))
    if (inbox.ok) visit.inbox = inbox.value
  }
  if (!visit.may?.includes('work.do')) return
  const waiting = await section(ctx, () => countWaiting({ db, now, actor }))
  if (waiting.ok) visit.waiting = waiting.value
}

const passwordPage = { patient: '/password', staff: '/staff/password' }
const factorPage = { patient: '/security/second-factor', staff: '/staff/security/second-factor' }

/** What somebody who still has to set up a second factor can open: that, and the first own password. */
const beforeFactor = /^(\/staff)?\/(password|confirm|security\/(second-factor|passkeys))(\/|$)/

/** To the sign-in page and back again afterwards. An ended session's cookie goes at once, and what the browser kept. */
export function toSignIn(url: URL, method: string, ended: boolean): Response {
  const to = method === 'GET' && url.pathname !== '/' ? url.pathname : ''
  const query = new URLSearchParams({ ...(to && { to }), ...(ended && { ended: 'yes' }) })
  const headers = new Headers()
  if (ended) {
    headers.set('Clear-Site-Data', '"cache"')
    for (const name of Object.values(SESSION_COOKIE))
      headers.append('Set-Cookie', cookie(name, '', 0))
  }
  return redirect(`/sign-in${query.size ? `?${query}` : ''}`, { headers })
}

/** To the page that asks again who this is, and back to the form. */
function toConfirm({ path }: Visit): Response {
  const query = new URLSearchParams({ to: path })
  return redirect(`${/^\/staff(\/|$)/.test(path) ? '/staff/confirm' : '/confirm'}?${query}`)
}

/** Errors become answers with a status and a plain sentence; what they were is logged without values. */
async function asPage<T>(visit: Visit, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Response || isRouterData(error)) throw error
    if (error instanceof PorticoError && error.code === 'confirm_needed') throw toConfirm(visit)
    if (error instanceof PorticoError)
      throw data({ sentence: error.message, kind: error.kind }, { status: httpStatus[error.kind] })
    visit.kit.log.error('page.failed', {
      ...errorFields(error),
      request: code(visit.ctx.caller.requestId),
    })
    throw data({ sentence: '', kind: 'unavailable' }, { status: 503 })
  }
}

const isRouterData = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'type' in error &&
  error.type === 'DataWithResponseInit'
