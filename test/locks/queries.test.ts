// House rules that are read from the source itself: one way to the database, arrows that run one way,
// small files, and nothing that a strict browser policy would stop.
import { beforeAll, expect, test } from 'vitest'
import {
  codeOf,
  filesOf,
  importsOf,
  read,
  withoutComments,
  type Import,
} from '../support/sources.ts'

const code = codeOf('{app,bin,bench,db}/**/*.{ts,tsx,js}')
let imports: Import[]
beforeAll(() => {
  imports = code.flatMap(importsOf)
})

const said = ({ from, to }: Import) => `${from} -> ${to}`
const where = (file: string, ...folders: string[]) =>
  folders.some((folder) => file.startsWith(folder))

/** Imports that break a rule, as text. */
const breaking = (rule: (one: Import) => boolean): string[] => imports.filter(rule).map(said)

/** Code in which a pattern occurs, leaving out whom the rule is not for. */
const files = (pattern: RegExp, from: string[], ...but: string[]): string[] =>
  from.filter((file) => !where(file, ...but) && pattern.test(withoutComments(read(file))))

const featureOf = (file: string) => /^app\/features\/([^/]+)\//.exec(file)?.[1]
const routes = [...read('app/routes.ts').matchAll(/'((?:features|doors|ui)\/[^']+\.tsx)'/g)].map(
  ([, file]) => `app/${file}`,
)
/** Files of a feature that stand at the door: whole screens and their parts; `both` are for patients and staff alike, `visitor` for those without an account. */
const isScreen = (file: string) =>
  /^app\/features\/[^/]+\/(?:[^/]+\/)*(patient|staff|both|visitor)\//.test(file) ||
  routes.includes(file)

test('the imports are read at all', () => {
  expect(imports.length).toBeGreaterThan(500)
  const database = imports.filter(({ from }) => from === 'app/kit/db/database.ts')
  expect(database.map(({ to }) => to)).toEqual(
    expect.arrayContaining(['pg', 'kysely', 'app/kit/db/types.ts']),
  )
  expect(database.find(({ to }) => to === 'app/kit/db/types.ts')?.typeOnly).toBe(true)
  expect(routes).toContain('app/features/account/patient/sign-in.tsx')
})

test('only the kit talks to PostgreSQL; everything else goes through verbs', () => {
  expect(breaking(({ from, to }) => to === 'pg' && !where(from, 'app/kit/', 'bench/'))).toEqual([])
  // A command of the owner's may change roles; types alone are nobody's way in.
  expect(
    breaking(
      ({ from, to, typeOnly }) =>
        where(
          to,
          'app/kit/db/',
          'app/kit/postgres/',
          'app/kit/vault/keystore',
          'app/kit/vault/master',
        ) &&
        !typeOnly &&
        !where(from, 'app/kit/', 'app/cli/', 'bench/'),
    ),
  ).toEqual([])
})

test('outside the kit, of Kysely only what writes SQL down is used, never what runs it alone', () => {
  const writes = new Set(['sql', 'RawBuilder', 'Expression', 'SqlBool', 'Selectable', 'Insertable'])
  expect(
    imports
      .filter(({ from, to }) => to === 'kysely' && !where(from, 'app/kit/'))
      .filter(({ names }) => names.length === 0 || names.some((name) => !writes.has(name)))
      .map(said),
  ).toEqual([])
})

test('nobody outside the kit opens, ends or leaves a transaction, or takes the connection out of one', () => {
  const app = code.filter((file) => where(file, 'app/'))
  expect(files(/\bdatabase\s*\.\s*transaction\(/, app, 'app/kit/')).toEqual([
    'app/doors/web/server.ts', // /healthz: asks nothing, only whether it could
  ])
  expect(files(/\bopen\??\.db\b|\.client\b\.query|startTransaction/, app, 'app/kit/')).toEqual([])
  expect(
    files(
      /(`|')\s*(begin|commit|rollback|savepoint|release(?=\s)|set (local |session )?(role|session))\b/i,
      app,
      'app/kit/',
    ),
  ).toEqual([
    'app/features/appointments/calendar-file/ical.ts', // parts of a calendar begin with that word, too
  ])
  expect(files(/set_config|session_replication_role|row_security/, app)).toEqual([])
})

test('the database is started in one place, for the program and its commands', () => {
  expect(
    breaking(
      ({ to, from, names }) =>
        to === 'app/kit/start.ts' &&
        names.includes('startKit') &&
        !where(from, 'app/main.ts', 'app/cli/', 'bench/'),
    ),
  ).toEqual([])
})

test('the kit knows nothing of health, screens or doors', () => {
  expect(
    breaking(
      ({ from, to }) => where(from, 'app/kit/') && where(to, 'app/') && !where(to, 'app/kit/'),
    ),
  ).toEqual([])
})

test('components and texts know no feature, no door and no kit', () => {
  expect(
    breaking(
      ({ from, to }) =>
        where(from, 'app/ui/') && where(to, 'app/') && !where(to, 'app/ui/', 'app/texts/'),
    ),
  ).toEqual([])
  expect(
    breaking(
      ({ from, to }) => where(from, 'app/texts/') && where(to, 'app/') && !where(to, 'app/texts/'),
    ),
  ).toEqual([])
})

test('what a feature does and knows does not depend on how it is shown', () => {
  expect(
    breaking(
      ({ from, to, typeOnly }) =>
        /\.(server|fhir|policy)\.ts$/.test(from) &&
        where(from, 'app/features/') &&
        !typeOnly &&
        (where(to, 'app/doors/', 'app/ui/', 'react') || isScreen(to)),
    ),
  ).toEqual([])
  expect(
    breaking(
      ({ from, to }) => where(from, 'app/features/') && !isScreen(from) && where(to, 'app/doors/'),
    ),
  ).toEqual([])
})

test('doors and screens use features; no feature uses a screen of another, but parts of one on its side', () => {
  const crossing = imports.filter(
    ({ from, to }) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to),
  )
  expect(crossing.length).toBeGreaterThan(50)
  // A whole screen is reached by its address.
  expect(crossing.filter(({ to }) => routes.includes(to)).map(said)).toEqual([])
  // From outside screens only verbs, policies, pure mappers and words: plain files, no parts of screens.
  expect(crossing.filter(({ from, to }) => !isScreen(from) && isScreen(to)).map(said)).toEqual([])
})

test('screens of patients and screens of staff never import each other', () => {
  expect(
    breaking(
      ({ from, to }) =>
        (/\/patient\//.test(from) && /^app\/features\/.*\/staff\//.test(to)) ||
        (/\/staff\//.test(from) && /^app\/features\/.*\/patient\//.test(to)),
    ),
  ).toEqual([])
})

test('the program does not import tests, the seed or tools of development, except where it fills the demonstration', () => {
  const tools = [
    'test/',
    'bench/',
    'bin/',
    'db/seed/',
    'vitest',
    'playwright-core',
    'lighthouse',
    'axe-core',
  ]
  const allowed = ['app/features/demo/', 'app/cli/']
  expect(
    breaking(
      ({ from, to, typeOnly }) =>
        where(from, 'app/') && where(to, ...tools) && !typeOnly && !where(from, ...allowed),
    ),
  ).toEqual([])
})

test('no file is longer than 500 lines, and few are long', () => {
  const all = filesOf('{app,bin,bench,db,test,docs}/**/*.{ts,tsx,js,css,sql,md}', '*.{ts,md}')
  const lengths = all
    .filter((file) => file !== 'app/kit/db/types.ts') // made by a program
    .filter((file) => !where(file, 'app/features/messages/urgent/lists/')) // a word a line, for clinicians to read
    .map((file) => [read(file).split('\n').length - 1, file] as const)
    .toSorted(([a], [b]) => a - b)
  expect(lengths.filter(([lines]) => lines > 500)).toEqual([])
  const at = (part: number) => lengths[Math.floor(lengths.length * part)]?.[0]
  expect(at(0.5)).toBeLessThan(80)
  expect(at(0.9)).toBeLessThan(250)
})

test('no inline styles or handlers, which the content security policy would stop', () => {
  const screens = code.filter((file) => file.endsWith('.tsx'))
  expect(files(/\sstyle=/, screens)).toEqual([])
  expect(files(/\son[A-Z]\w+=/, screens)).toEqual([])
  expect(files(/dangerouslySetInnerHTML/, screens)).toEqual([
    'app/doors/web/script.tsx',
    'app/features/forms/both/answer-styles.tsx',
    'app/features/results/both/chart-styles.tsx',
    'app/root.tsx',
  ]) // style sheets, hashed
  expect(files(/\b(useState|useEffect|useReducer|useRef)\b/, screens)).toEqual([])
})

test('nothing is written to the console: there is the log, and what a command says', () => {
  expect(files(/\bconsole\s*\.\s*\w+\(/, code)).toEqual([])
})

test('every source file begins with what it promises', () => {
  const silent = codeOf('{app,db}/**/*.{ts,tsx}', 'test/**/*.ts')
    .filter((file) => !where(file, 'app/kit/db/types.ts', 'app/texts/en/')) // words alone
    .filter((file) => !/^(\/\/|\/\*)/.test(read(file)))
  expect(silent).toEqual([])
})
