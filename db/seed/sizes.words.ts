// Plain sentences for records that only measure size.
const parts = [
  ['You slept', 'You walked', 'You cooked', 'You worked', 'You rested', 'You read'],
  ['well', 'a little', 'more than before', 'less than planned', 'as always', 'with a friend'],
  [
    'this month',
    'since the last visit',
    'most days',
    'on two days',
    'in the evenings',
    'before work',
  ],
  [
    'and feel rested',
    'and have no pain',
    'and your knee is better',
    'and the cough is gone',
    'and eat more fruit',
    'and are content',
  ],
] as const

/** One sentence of four parts: 1,296 of them. */
export const remark = (random: () => number): string =>
  `${parts.map((list) => list[Math.floor(random() * list.length)]).join(' ')}.`
