// Blood sugar, weight, hormones, vitamins.
import { known, type Known } from '../../known.ts'

export const sugarAndHormones: readonly Known[] = [
  known(
    's:44054006 i:E11',
    'Type 2 diabetes',
    'The body cannot use sugar from food as well as it should, so blood sugar runs high.',
  ),
  known(
    's:46635009 i:E10',
    'Type 1 diabetes',
    'The body makes little or no insulin, so blood sugar runs high without it.',
  ),
  known('s:73211009 i:E13 i:E14', 'Diabetes', 'Blood sugar runs higher than it should.'),
  known(
    's:11687002 i:O24.4',
    'Diabetes in pregnancy',
    'Blood sugar runs high during pregnancy. It often goes away after birth.',
  ),
  known(
    's:15777000 s:9414007 i:R73.03 i:R73.0',
    'Prediabetes',
    'Blood sugar is above the usual range, but not as high as in diabetes.',
  ),
  known('s:80394007 i:R73.9 i:R73', 'High blood sugar'),
  known('s:302866003 i:E16.2', 'Low blood sugar'),
  known(
    's:127013003 i:E11.2 i:E10.2',
    'Kidney problem linked to diabetes',
    'High blood sugar over years can harm the small filters in the kidneys.',
  ),
  known(
    's:90781000119102 s:157141000119108',
    'Protein in urine linked to diabetes',
    'The kidneys let some protein through, which can be an early sign of strain.',
  ),
  known(
    's:368581000119106 s:230572002 i:E11.4 i:E10.4',
    'Nerve problem linked to diabetes',
    'High blood sugar over years can hurt nerves, most often in the feet.',
  ),
  known(
    's:4855003 s:422034002 s:1551000119108 s:97331000119101 i:E11.3 i:E10.3',
    'Eye problem linked to diabetes',
    'High blood sugar over years can hurt the small vessels at the back of the eye.',
  ),
  known(
    's:237602007 i:E88.81',
    'Metabolic syndrome',
    'Blood pressure, sugar, fats or waist size are up at the same time.',
  ),
  known(
    's:162864005 s:414916001',
    'Higher body weight (BMI 30 or more)',
    'A number worked out from height and weight. It does not say how fit a person is.',
  ),
  known('i:E66', 'Higher body weight', 'A number worked out from height and weight.'),
  known(
    's:408512008',
    'Higher body weight (BMI 40 or more)',
    'A number worked out from height and weight.',
  ),
  known(
    's:238131007 i:E66.3',
    'Body weight above the usual range',
    'A number worked out from height and weight.',
  ),
  known('i:Z68', 'Body mass index', 'A number worked out from height and weight.'),
  known(
    's:40930008 i:E03 i:E02',
    'Underactive thyroid',
    'The thyroid gland in the neck makes too little of its hormone.',
  ),
  known(
    's:34486009 s:353295004 i:E05',
    'Overactive thyroid',
    'The thyroid gland in the neck makes too much of its hormone.',
  ),
  known('i:E04', 'Enlarged thyroid', 'The gland in the neck has grown or has lumps.'),
  known('i:E06', 'Swollen thyroid'),
  known('s:34713006 i:E55', 'Low vitamin D'),
  known('i:E53', 'Low B vitamins'),
  known('i:E86', 'Too little fluid in the body'),
  known('i:E87', 'Salts in the blood out of balance'),
  known(
    's:90560007 i:M10',
    'Gout',
    'Crystals build up in a joint and make it hurt and swell, often in the big toe.',
  ),
  known(
    's:237055002 i:E28.2',
    'Polycystic ovaries',
    'Hormones are out of balance, which can change periods, skin and hair.',
  ),
  known('s:445281000124101', 'Hard to get healthy food'),
  known('s:247824007', 'Fear of gaining weight'),
]
