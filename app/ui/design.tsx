/** Every part of the house on one page, with words as real as a patient's, to be judged by eye. */
import { useTexts } from '../texts/context.tsx'
import { Buttons, Button, ButtonLink } from './button.tsx'
import { Choices, Checkbox } from './choices.tsx'
import { DataTable } from './data-table.tsx'
import { DateField } from './date-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Facts } from './facts.tsx'
import { Field, Select } from './field.tsx'
import { Flag, type FlagKind } from './flag.tsx'
import { CouldNotLoad, Nothing } from './loaded.tsx'
import { Page } from './page.tsx'
import { Pager } from './pager.tsx'
import { Panel } from './panel.tsx'
import { Disclosure, Prose } from './prose.tsx'
import { RangeBar } from './range-bar.tsx'
import { Reading } from './reading.tsx'
import { Row, Rows } from './rows.tsx'
import { Card, Section } from './section.tsx'
import { TrendChart } from './trend-chart.tsx'

const hba1c = [
  ['2021-03-02', 8.4],
  ['2021-09-14', 7.9],
  ['2022-04-05', 7.6],
  ['2023-01-17', 7.1],
  ['2023-11-21', 6.8],
  ['2024-10-08', 6.4],
  ['2025-09-30', 5.9],
  ['2026-11-03', 5.5],
] as const

/** A scale in the bathroom: a value each week for three years. */
const weights = Array.from({ length: 156 }, (_, week) => ({
  at: new Date(Date.UTC(2023, 10, 1 + week * 7)),
  value: Math.round((188 - week * 0.13 + 3 * Math.sin(week / 7) + ((week * 7) % 5)) * 10) / 10,
}))

const flags: FlagKind[] = [
  'high',
  'low',
  'critical-high',
  'abnormal',
  'ok',
  'unknown',
  'corrected',
  'cancelled',
  'waiting',
  'early',
  'active',
  'past',
]

export function Design() {
  const t = useTexts()
  return (
    <Page
      title="Average blood sugar, 3 months"
      lede="Hemoglobin A1c"
      back={{ href: '/results', label: 'Test results' }}
    >
      <Card>
        <Reading value="5.5" unit="%" />
        <p>
          <Flag kind="ok" />
        </p>
        <p>A little lower than last time, and in the usual range for adults.</p>
        <RangeBar label="Average blood sugar" value={5.5} unit="%" low={4} high={5.6} />
      </Card>
      <Section title="How it has changed">
        <Card>
          <TrendChart
            label="Average blood sugar, 3 months"
            unit="%"
            low={4}
            high={5.6}
            points={hba1c.map(([at, value]) => ({ at, value }))}
          />
        </Card>
        <DataTable
          caption="Earlier values"
          columns={[
            { title: 'Date', short: true },
            { title: 'Value', number: true },
            { title: 'Compared with usual' },
          ]}
          rows={hba1c
            .toReversed()
            .slice(0, 4)
            .map(([at, value]) => [
              t.dateShort(at),
              `${value} %`,
              <Flag key={at} kind={value > 5.6 ? 'high' : 'ok'} />,
            ])}
        />
      </Section>
      <Section title="About this test">
        <Facts
          items={[
            { term: 'Taken on', value: 'Tuesday 3 November 2026, 8:15 am' },
            { term: 'Ordered by', value: 'Dr. Amara Okafor' },
            { term: 'Laboratory', value: 'Riverside Laboratory, Washington' },
            {
              term: 'Comment from your team',
              value:
                'Well done with the walking. Let us keep the same dose and check again in six months.',
            },
            { term: 'Not there', value: null },
          ]}
        />
        <Buttons>
          <ButtonLink href="#" icon="messages">
            Ask about this
          </ButtonLink>
          <ButtonLink href="#" kind="quiet" icon="download">
            Download
          </ButtonLink>
        </Buttons>
      </Section>
      <Section title="Longer words">
        <Card>
          <Prose>
            {
              'Seen for the yearly check. Feels well, walks each day.\n\nPlan:\nsame dose of metformin\nblood test in six months'
            }
          </Prose>
          <Disclosure title="How the test is done">
            <p>A little blood is taken from a vein in your arm. You may eat before it.</p>
          </Disclosure>
        </Card>
      </Section>
      <Section title="New for you" aside={<a href="/new">See all</a>}>
        <Rows>
          <Row
            href="#"
            isNew
            title="Average blood sugar, 3 months"
            second="Hemoglobin A1c · Today"
            end={
              <>
                <b>5.5 %</b>
                <Flag kind="ok" />
              </>
            }
          />
          <Row
            href="#"
            isNew
            title="Bad cholesterol"
            second="LDL cholesterol · 3 Nov 2026"
            end={
              <>
                <b>162 mg/dL</b>
                <Flag kind="high" />
              </>
            }
          />
          <Row
            href="#"
            title="Blood potassium"
            second="Potassium · 3 Nov 2026"
            end={
              <>
                <b>6.4 mmol/L</b>
                <Flag kind="critical-high" />
              </>
            }
          />
          <Row href="#" title="Complete blood count" second="12 results · 1 Sept 2026" />
          <Row
            title="Thyroid test"
            second="TSH · ordered 1 Sept 2026"
            end={<Flag kind="waiting" />}
          />
        </Rows>
        <Pager newer="#" older="#" />
      </Section>
      <Section title="Places with pictures">
        <Rows>
          <Row href="#" icon="flask" title="Test results" second="Blood, urine, images" />
          <Row href="#" icon="pill" title="Medicines" second="4 you take now" />
          <Row href="#" icon="shield" title="Allergies" second="Penicillin, peanuts" />
          <Row href="#" icon="syringe" title="Vaccines" second="Last: flu, 12 Oct 2026" />
          <Row href="#" icon="heart" title="Vital signs" second="Blood pressure, weight, pulse" />
          <Row href="#" icon="people" title="Your care team" />
          <Row href="#" icon="eye" title="Who opened my record" />
          <Row href="#" icon="lock" title="Sign-in and safety" />
        </Rows>
      </Section>
      <Section title="Ranges">
        <Card>
          <RangeBar label="LDL cholesterol" value={162} unit="mg/dL" high={130} />
          <RangeBar label="Good cholesterol" value={38} unit="mg/dL" low={40} />
          <RangeBar label="Platelets" value={1250} unit="10³/µL" low={150} high={400} />
          <RangeBar
            label="Vitamin D"
            value={12}
            unit="ng/mL"
            low={30}
            high={100}
            valueText="<12.0"
          />
          <RangeBar label="Lead" value={1} unit="µg/dL" />
        </Card>
      </Section>
      <Section title="Lines of many kinds">
        <Card>
          <TrendChart label="Weight" unit="lb" points={weights} />
          <TrendChart
            label="Blood platelets"
            unit="10³/µL"
            low={150}
            points={hba1c.slice(5).map(([at, value]) => ({ at, value: value * 24 }))}
          />
          <TrendChart
            label="Base excess"
            unit="mmol/L"
            low={-2}
            high={2}
            points={[{ at: '2026-11-03', value: -3.1 }]}
          />
        </Card>
      </Section>
      <Section title="Flags">
        <Card>
          <ul>
            {flags.map((kind) => (
              <li key={kind}>
                <Flag kind={kind} />
              </li>
            ))}
          </ul>
        </Card>
      </Section>
      <Section title="Nothing, and could not load">
        <Nothing>No allergies are on record.</Nothing>
        <CouldNotLoad what="your allergies" at="2026-11-24T19:05:00Z" />
      </Section>
      <Section title="Panels">
        <Panel tone="danger" title="This may be an emergency">
          <p>Chest pain can be serious. Do not wait for an answer here.</p>
          <Buttons>
            <ButtonLink kind="danger" href="tel:911" icon="phone">
              Call 911 now
            </ButtonLink>
          </Buttons>
        </Panel>
        <Panel tone="attention" title="Two things to do before your visit">
          <p>Fill in the form about your medicines, and bring your insurance card.</p>
        </Panel>
        <Panel tone="done" title="Your message is with the front desk">
          <p>They answer within one working day. Your reference is K7F-3QX.</p>
        </Panel>
        <Panel tone="info">
          <p>Results appear here as soon as the laboratory sends them.</p>
        </Panel>
      </Section>
      <Section title="A form">
        <ErrorSummary
          focus={false}
          errors={[
            { field: 'email', message: 'Write your e-mail address, like maria@example.org' },
            { field: 'born', message: 'Write your date of birth' },
          ]}
        />
        <form method="post">
          <Field
            label="E-mail address"
            name="email"
            type="email"
            value="maria@"
            autoComplete="email"
            error="Write your e-mail address, like maria@example.org"
          />
          <Field
            label="Password"
            name="password"
            type="password"
            hint="At least 12 characters. Four words in a row are easy to remember."
            autoComplete="new-password"
          />
          <DateField
            label="Date of birth"
            name="born"
            birth
            hint="For example, 27 3 1984"
            error="Write your date of birth"
            value={{ day: '31', month: '2' }}
          />
          <Select
            label="Who is this for"
            name="who"
            empty
            options={[
              { value: 'me', label: 'Me' },
              { value: 'leo', label: 'Leo, my son' },
            ]}
          />
          <Choices
            label="How shall we tell you"
            name="how"
            value="mail"
            options={[
              { value: 'mail', label: 'By e-mail', hint: 'maria@example.org' },
              { value: 'text', label: 'By text message' },
              { value: 'none', label: 'Not at all' },
            ]}
          />
          <Checkbox name="agree" label="I have read how you keep my data" />
          <Field label="What would you like to ask" name="ask" lines={4} optional />
          <Field
            label="Code from the text message"
            name="code"
            short
            inputMode="numeric"
            autoComplete="one-time-code"
          />
          <Buttons>
            <Button>Send to the front desk</Button>
            <ButtonLink kind="quiet" href="#">
              Keep as a draft
            </ButtonLink>
          </Buttons>
        </form>
      </Section>
    </Page>
  )
}
