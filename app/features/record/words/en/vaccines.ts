// Vaccines by CVX. Source of the codes: the CDC's CVX list.
import { known, type Known } from '../known.ts'

const protects = (from: string) => `Helps protect against ${from}.`
const flu = protects('the flu')
const covid = protects('COVID-19')
const tetanus = 'tetanus and diphtheria'
const pertussis = `${tetanus.replace(' and', ',')} and whooping cough`
const pneumo = protects('germs that can infect the lungs, blood or brain')
const meningitis = protects('germs that can infect the brain and blood')
const liver = (kind: string) => protects(`hepatitis ${kind}, a virus in the liver`)
const lungVirus = protects('RSV, a virus in the lungs')

export const vaccines: readonly Known[] = [
  known(
    'v:140 v:141 v:150 v:158 v:161 v:135 v:197 v:185 v:186 v:153 v:155 v:168 v:171 v:144 v:166 v:15 v:16 v:88 v:200 v:201 v:202 v:205',
    'Flu shot',
    flu,
  ),
  known('v:111 v:149 v:151', 'Flu nose spray', flu),
  known(
    'v:207 v:208 v:210 v:211 v:212 v:213 v:217 v:218 v:219 v:221 v:228 v:229 v:230 v:300 v:301 v:302 v:308 v:309 v:310 v:311 v:312 v:313',
    'COVID-19 vaccine',
    covid,
  ),
  known('v:115', 'Tdap shot', protects(pertussis)),
  known('v:20 v:106 v:107 v:01', 'DTaP shot', protects(pertussis)),
  known('v:09 v:113 v:138 v:139 v:196 v:28', 'Tetanus shot (Td)', protects(tetanus)),
  known('v:35 v:112', 'Tetanus shot', protects('tetanus')),
  known('v:13', 'Tetanus antibodies', 'Gives quick help against tetanus after a wound.'),
  known(
    'v:110',
    'DTaP, hepatitis B and polio shot',
    protects(`${pertussis}, hepatitis B and polio`),
  ),
  known('v:120', 'DTaP, Hib and polio shot', protects(`${pertussis}, Hib and polio`)),
  known('v:130', 'DTaP and polio shot', protects(`${pertussis} and polio`)),
  known('v:50 v:22', 'DTaP and Hib shot', protects(`${pertussis} and Hib`)),
  known('v:146', 'Six-in-one shot', protects(`${pertussis}, polio, Hib and hepatitis B`)),
  known('v:10 v:89', 'Polio shot', protects('polio')),
  known('v:02', 'Polio drops', protects('polio')),
  known('v:03', 'MMR shot', protects('measles, mumps and rubella')),
  known('v:94', 'MMR and chickenpox shot', protects('measles, mumps, rubella and chickenpox')),
  known('v:05', 'Measles shot', protects('measles')),
  known('v:04', 'Measles and rubella shot', protects('measles and rubella')),
  known('v:06', 'Rubella shot', protects('rubella')),
  known('v:07', 'Mumps shot', protects('mumps')),
  known('v:21', 'Chickenpox shot', protects('chickenpox')),
  known('v:121 v:187 v:188', 'Shingles shot', protects('shingles')),
  known('v:52 v:83 v:84 v:85 v:31', 'Hepatitis A shot', liver('A')),
  known('v:08 v:42 v:43 v:44 v:45 v:189 v:220', 'Hepatitis B shot', liver('B')),
  known('v:104', 'Hepatitis A and B shot', protects('hepatitis A and B, two viruses in the liver')),
  known('v:51', 'Hib and hepatitis B shot', protects('Hib and hepatitis B')),
  known(
    'v:17 v:46 v:47 v:48 v:49',
    'Hib shot',
    protects('Hib, a germ that is hard on small children'),
  ),
  known('v:62 v:118 v:137 v:165', 'HPV shot', protects('HPV, a virus that can lead to cancer')),
  known('v:133 v:152 v:33 v:100 v:109 v:177 v:215 v:216 v:327', 'Pneumonia shot', pneumo),
  known('v:114 v:136 v:147 v:32 v:203', 'Meningitis shot (ACWY)', meningitis),
  known('v:103 v:108 v:148', 'Meningitis shot', meningitis),
  known('v:162 v:163 v:164', 'Meningitis shot (B)', meningitis),
  known('v:316 v:328', 'Meningitis shot (ABCWY)', meningitis),
  known(
    'v:116 v:119 v:122 v:74',
    'Rotavirus drops',
    protects('rotavirus, which upsets the gut of babies'),
  ),
  known('v:303 v:304 v:305 v:326', 'RSV shot', lungVirus),
  known('v:306 v:307 v:93 v:71', 'RSV antibodies for babies', lungVirus),
  known('v:18 v:40 v:90 v:175 v:176', 'Rabies shot', protects('rabies')),
  known('v:34', 'Rabies antibodies', 'Gives quick help against rabies after a bite.'),
  known('v:37 v:183 v:184', 'Yellow fever shot', protects('yellow fever')),
  known('v:25', 'Typhoid capsules', protects('typhoid fever')),
  known('v:41 v:53 v:91 v:101', 'Typhoid shot', protects('typhoid fever')),
  known(
    'v:39 v:129 v:134',
    'Japanese encephalitis shot',
    protects('a brain virus from mosquitoes'),
  ),
  known('v:26 v:174', 'Cholera vaccine', protects('cholera')),
  known('v:56', 'Dengue shot', protects('dengue fever')),
  known('v:222 v:223 v:224', 'Tick virus shot', protects('a brain virus from ticks')),
  known('v:24', 'Anthrax shot', protects('anthrax')),
  known('v:75 v:105', 'Smallpox shot', protects('smallpox')),
  known('v:206', 'Mpox shot', protects('mpox and smallpox')),
  known('v:204', 'Ebola shot', protects('Ebola')),
  known('v:317', 'Chikungunya shot', protects('chikungunya, a virus from mosquitoes')),
  known('v:19', 'Tuberculosis shot (BCG)', protects('tuberculosis')),
  known('v:95 v:96 v:97 v:98', 'Skin test for tuberculosis', 'A test, not a vaccine.'),
  known('v:30', 'Hepatitis B antibodies', 'Gives quick help against hepatitis B.'),
  known('v:36 v:117', 'Chickenpox antibodies', 'Gives quick help against chickenpox.'),
  known('v:14 v:86 v:87', 'Antibodies', 'Gives quick help against germs for a while.'),
  known('v:998', 'No vaccine was given'),
]
