/** Plain words for the blood count: red cells, platelets and the panels they come in. */
import type { Entries } from '../words.ts'

const fullCount = {
  measured:
    'This set of tests counts the cells in your blood. Red cells carry oxygen, white cells fight germs, and platelets help blood to clot.',
  why: 'It is one of the most common blood tests. It is used at checkups, when someone feels tired or ill, and to watch a treatment.',
  changes:
    'Infections, pregnancy, hard exercise and many medicines can change the counts. Each part below has its own text.',
}

export const bloodCount = {
  'blood-count': {
    loinc: ['58410-2', '24317-0'],
    plain: 'Complete blood count',
    clinical: 'CBC panel',
    ...fullCount,
  },
  'blood-count-with-types': {
    loinc: ['57021-8', '57782-5'],
    plain: 'Complete blood count with white cell types',
    clinical: 'CBC with differential',
    short: 'Blood count with types',
    ...fullCount,
  },
  'hemoglobin-and-hematocrit': {
    loinc: ['24360-0'],
    plain: 'Hemoglobin and red cell share',
    clinical: 'Hemoglobin and hematocrit panel',
    short: 'Hemoglobin and red cells',
    measured:
      'Two tests that go together. One shows how much hemoglobin is in your blood. The other shows how much of your blood is red cells.',
    why: 'They are often checked after blood loss, in pregnancy, and before or after surgery.',
    changes:
      'Drinking too little water can raise both. Blood loss, pregnancy and a lack of iron can lower both.',
  },
  hemoglobin: {
    loinc: ['718-7', '20509-6', '59260-0', '30350-3', '30313-1'],
    plain: 'Hemoglobin, the oxygen carrier',
    clinical: 'Hemoglobin',
    short: 'Hemoglobin',
    measured:
      'Hemoglobin is the part of red blood cells that carries oxygen from your lungs to the rest of your body. The test shows how much of it is in your blood.',
    why: 'It is part of most blood counts. It is often checked for tiredness, after bleeding, in pregnancy and before surgery.',
    changes:
      'Drinking too little water, smoking and living high up can raise it. Heavy periods, pregnancy and a lack of iron can lower it.',
  },
  hematocrit: {
    loinc: ['4544-3', '20570-8', '4545-0', '31100-1'],
    plain: 'Share of red cells in blood',
    clinical: 'Hematocrit',
    measured:
      'Blood is made of cells and a clear fluid. This test shows how much of your blood, by volume, is red blood cells.',
    why: 'It is part of most blood counts and is read together with hemoglobin.',
    changes:
      'Drinking too little water, smoking and living high up can raise it. Blood loss and pregnancy can lower it.',
  },
  'red-cells': {
    loinc: ['789-8', '26453-1'],
    plain: 'Red blood cell count',
    clinical: 'Erythrocyte count (RBC)',
    measured:
      'Red blood cells carry oxygen from your lungs to your whole body. The test counts how many there are in a small amount of blood.',
    why: 'It is part of most blood counts. It is read together with hemoglobin and the size of the cells.',
    changes:
      'Drinking too little water, smoking and living high up can raise it. Blood loss and pregnancy can lower it.',
  },
  'red-cell-size': {
    loinc: ['787-2', '30428-7'],
    plain: 'Size of red blood cells',
    clinical: 'Mean corpuscular volume (MCV)',
    measured:
      'This is the average size of your red blood cells. The size gives hints about how your body makes them.',
    why: 'It is part of the blood count. It helps to find out why hemoglobin goes up or down.',
    changes:
      'A lack of iron can make the cells smaller. A lack of vitamin B12 or folate, alcohol and some medicines can make them larger.',
  },
  'hemoglobin-per-cell': {
    loinc: ['785-6', '28539-5'],
    plain: 'Hemoglobin in each red blood cell',
    clinical: 'Mean corpuscular hemoglobin (MCH)',
    short: 'Hemoglobin in each red cell',
    measured:
      'This is how much hemoglobin one red blood cell holds on average. Hemoglobin is what carries oxygen.',
    why: 'It is worked out as part of the blood count and read with the size of the cells.',
    changes:
      'A lack of iron can lower it. A lack of vitamin B12 or folate can raise it, because the cells grow larger.',
  },
  'hemoglobin-density': {
    loinc: ['786-4', '28540-3'],
    plain: 'Hemoglobin density in red blood cells',
    clinical: 'Mean corpuscular hemoglobin concentration (MCHC)',
    short: 'Hemoglobin density',
    measured:
      'This shows how tightly hemoglobin is packed in your red blood cells. Hemoglobin is what carries oxygen.',
    why: 'It is worked out as part of the blood count and read with the size of the cells.',
    changes:
      'A lack of iron can lower it. The way the blood sample was drawn and kept can change it too.',
  },
  'red-cell-variety': {
    loinc: ['788-0', '21000-5', '30385-9', '30384-2'],
    plain: 'Variety in red blood cell size',
    clinical: 'Red cell distribution width (RDW)',
    short: 'Variety in red cell size',
    measured:
      'Your red blood cells are not all the same size. This number shows how much their sizes differ.',
    why: 'It is part of the blood count. It helps to explain a change in hemoglobin or in cell size.',
    changes:
      'It often goes up when the body makes many new red cells, such as after blood loss or when starting iron.',
  },
  'red-cell-look': {
    loinc: ['6742-1'],
    plain: 'Look of red blood cells',
    clinical: 'Red blood cell morphology',
    measured:
      'Someone looked at your blood under a microscope, or a machine did. This line says what the red cells look like.',
    why: 'It is added to a blood count when the lab wants to see the shape of the cells.',
    changes:
      'Low iron, a lack of vitamins and how fresh the sample was can change how the cells look.',
  },
  'young-red-cells': {
    loinc: ['4679-7', '17849-1', '14196-0', '60474-4'],
    plain: 'Young red blood cells',
    clinical: 'Reticulocytes',
    measured:
      'These are red blood cells that are only a few days old. They show how fast your bone marrow makes new blood.',
    why: 'It is often checked when hemoglobin is lower than before, or to see if iron or a vitamin is working.',
    changes:
      'Blood loss, living high up, pregnancy and treatment with iron or vitamin B12 can raise it.',
  },
  'very-young-red-cells': {
    loinc: ['58413-6', '771-6', '30392-5', '772-4'],
    plain: 'Very young red blood cells',
    clinical: 'Nucleated red blood cells',
    measured:
      'These red blood cells still have the core they are born with. In adults they mostly stay inside the bones, where blood is made.',
    why: 'Lab machines count them along with the other cells in the blood.',
    changes:
      'They are common in newborn babies. Blood loss or great strain on the body can bring some into the blood.',
  },
  platelets: {
    loinc: ['777-3', '26515-7', '778-1'],
    plain: 'Platelets, the clotting cells',
    clinical: 'Platelet count',
    short: 'Platelets',
    measured:
      'Platelets are tiny parts of blood that clump to stop a bleed. The test counts how many there are.',
    why: 'It is part of most blood counts. It is often checked for easy bruising, before surgery and with some medicines.',
    changes:
      'Infection, swelling, a lack of iron and recent surgery can raise it. Pregnancy, alcohol and some medicines can lower it.',
  },
  'platelet-size': {
    loinc: ['32623-1', '28542-9', '776-5'],
    plain: 'Average size of platelets',
    clinical: 'Mean platelet volume (MPV)',
    measured:
      'Platelets help blood to clot. This is their average size. New platelets are often larger than old ones.',
    why: 'It is part of the blood count and is read together with the number of platelets.',
    changes: 'Platelets swell in the tube. So the time between blood draw and test can change it.',
  },
  'platelet-variety': {
    loinc: ['32207-3'],
    plain: 'Variety in platelet size',
    clinical: 'Platelet distribution width (PDW)',
    measured:
      'Platelets help blood to clot. This number shows how much they differ from each other in size.',
    why: 'It is part of the blood count and is read together with the number of platelets.',
    changes:
      'New platelets are larger, so it can go up when many are being made. Waiting time in the tube can change it too.',
  },
} satisfies Entries
