// Values that follow from others, so that a panel never contradicts itself: red cells from hemoglobin,
// LDL from the other lipids, filtration rate from creatinine.
import type { TestKey } from '../codes/tests.ts'
import { noise, rounded } from './random.ts'

export type Values = Partial<Record<TestKey, number>>

/** CKD-EPI 2021, mL/min per 1.73 m², from creatinine in mg/dL; for adults. */
export function filtrationRate(creatinine: number, age: number, gender: string): number {
  const female = gender === 'female'
  const kappa = female ? 0.7 : 0.9
  const alpha = female ? -0.241 : -0.302
  const ratio = creatinine / kappa
  return (
    142 *
    Math.min(ratio, 1) ** alpha *
    Math.max(ratio, 1) ** -1.2 *
    0.9938 ** age *
    (female ? 1.012 : 1)
  )
}

/** Fills in what can be calculated from what is there. `path` seeds the small differences. */
export function derive(values: Values, age: number, gender: string, path: string): Values {
  const v: Values = { ...values }
  if (v.creatinine !== undefined && age >= 18)
    v.egfr ??= Math.round(filtrationRate(rounded(v.creatinine, 2), age, gender))
  if (v.hemoglobin !== undefined) {
    const hemoglobin = rounded(v.hemoglobin, 1)
    const hematocrit = (v.hematocrit ??= rounded(hemoglobin * 2.98 + noise(`${path}/hct`, 0.25), 1))
    const red = (v.red ??= rounded((hematocrit * 10) / (v.mcv ?? 90), 2))
    v.mcv = rounded((hematocrit * 10) / red, 1)
    v.mch ??= rounded((hemoglobin * 10) / red, 1)
    v.mchc ??= rounded((hemoglobin * 100) / hematocrit, 1)
  }
  if (v.cholesterol !== undefined && v.hdl !== undefined && v.triglycerides !== undefined) {
    const total = Math.round(v.cholesterol)
    const good = Math.round(v.hdl)
    v.ldl ??= total - good - Math.round(v.triglycerides / 5)
    v.nonHdl ??= total - good
  }
  // ADAG: average glucose in mg/dL from A1c in percent.
  if (v.a1c !== undefined) v.averageGlucose ??= Math.round(28.7 * v.a1c - 46.7)
  return v
}
