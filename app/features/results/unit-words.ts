/** English words for the parts of units (UCUM), so that any combination of them can be read aloud. */

export type Words = { one: string; many: string; shown?: string }

export const prefixes: Record<string, string> = {
  k: 'kilo',
  d: 'deci',
  c: 'centi',
  m: 'milli',
  u: 'micro',
  n: 'nano',
  p: 'pico',
  f: 'femto',
}

export const scales: Record<string, { shown: string; spoken: string }> = {
  '10*3': { shown: '×10³', spoken: 'thousand' },
  '10*6': { shown: '×10⁶', spoken: 'million' },
  '10*9': { shown: '×10⁹', spoken: 'billion' },
  '10*12': { shown: '×10¹²', spoken: 'trillion' },
}

/** Whole terms that read better than their parts. */
export const whole: Record<string, { shown: string; spoken: string }> = {
  '{1.73_m2}': { shown: '1.73 m²', spoken: '1.73 square meters of body surface' },
  'g{creat}': { shown: 'g', spoken: 'gram of creatinine' },
  'mmol{creat}': { shown: 'mmol', spoken: 'millimole of creatinine' },
  'mg{creat}': { shown: 'mg', spoken: 'milligram of creatinine' },
}

/** Units that are a word or nothing at all, in lower case. */
export const bareWords: Record<string, string> = {
  '1': '',
  '{score}': 'points',
  score: 'points',
  '{t-score}': 'T-score',
  't-score': 'T-score',
  '{z-score}': 'Z-score',
  'z-score': 'Z-score',
  '{pack-years}': 'pack-years',
  '{index_val}': 'index',
  '{titer}': '',
  '[ph]': 'pH',
  ph: 'pH',
}

export const atoms: Record<string, Words> = {
  g: { one: 'gram', many: 'grams' },
  L: { one: 'liter', many: 'liters' },
  l: { one: 'liter', many: 'liters', shown: 'L' },
  m: { one: 'meter', many: 'meters' },
  m2: { one: 'square meter', many: 'square meters', shown: 'm²' },
  cm2: { one: 'square centimeter', many: 'square centimeters', shown: 'cm²' },
  mm2: { one: 'square millimeter', many: 'square millimeters', shown: 'mm²' },
  m3: { one: 'cubic meter', many: 'cubic meters', shown: 'm³' },
  mm3: { one: 'cubic millimeter', many: 'cubic millimeters', shown: 'mm³' },
  mol: { one: 'mole', many: 'moles' },
  eq: { one: 'equivalent', many: 'equivalents', shown: 'Eq' },
  osm: { one: 'osmole', many: 'osmoles', shown: 'Osm' },
  U: { one: 'unit', many: 'units' },
  kat: { one: 'katal', many: 'katals' },
  '[IU]': { one: 'international unit', many: 'international units', shown: 'IU' },
  '[iU]': { one: 'international unit', many: 'international units', shown: 'IU' },
  "[arb'U]": { one: 'arbitrary unit', many: 'arbitrary units', shown: 'units' },
  "[GPL'U]": { one: 'G P L unit', many: 'G P L units', shown: 'GPL' },
  "[MPL'U]": { one: 'M P L unit', many: 'M P L units', shown: 'MPL' },
  '[CFU]': { one: 'colony', many: 'colonies', shown: 'colonies' },
  '[HPF]': {
    one: 'high power field of the microscope',
    many: 'high power fields of the microscope',
    shown: 'high power field',
  },
  '[LPF]': {
    one: 'low power field of the microscope',
    many: 'low power fields of the microscope',
    shown: 'low power field',
  },
  '%': { one: 'percent', many: 'percent' },
  '[ppm]': { one: 'part per million', many: 'parts per million', shown: 'ppm' },
  s: { one: 'second', many: 'seconds' },
  min: { one: 'minute', many: 'minutes' },
  h: { one: 'hour', many: 'hours' },
  d: { one: 'day', many: 'days', shown: 'day' },
  wk: { one: 'week', many: 'weeks', shown: 'week' },
  mo: { one: 'month', many: 'months', shown: 'month' },
  a: { one: 'year', many: 'years', shown: 'year' },
  Hz: { one: 'hertz', many: 'hertz' },
  Pa: { one: 'pascal', many: 'pascals' },
  bar: { one: 'bar', many: 'bars' },
  cal: { one: 'calorie', many: 'calories' },
  V: { one: 'volt', many: 'volts' },
  deg: { one: 'degree', many: 'degrees', shown: '°' },
  Cel: { one: 'degree Celsius', many: 'degrees Celsius', shown: '°C' },
  '[degF]': { one: 'degree Fahrenheit', many: 'degrees Fahrenheit', shown: '°F' },
  'mm[Hg]': { one: 'millimeter of mercury', many: 'millimeters of mercury', shown: 'mmHg' },
  'cm[H2O]': { one: 'centimeter of water', many: 'centimeters of water', shown: 'cmH₂O' },
  '[lb_av]': { one: 'pound', many: 'pounds', shown: 'lb' },
  '[oz_av]': { one: 'ounce', many: 'ounces', shown: 'oz' },
  '[in_i]': { one: 'inch', many: 'inches', shown: 'in' },
  '[ft_i]': { one: 'foot', many: 'feet', shown: 'ft' },
  '[diop]': { one: 'diopter', many: 'diopters', shown: 'D' },
}
