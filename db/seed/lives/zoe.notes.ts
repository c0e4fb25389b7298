// What was written about Zoë: a breast cancer found early, and seven years after it.

export const notes = {
  plan: `Dear Dr. Castellano,

Zoë Marchetti-Voss is 49 and found nothing herself; her yearly mammogram did. The tumor in the left breast is 14 mm, of the common kind, and feeds on estrogen. The lymph node we took out is clean. So: stage one.

I told her what I believe, which is that she will most likely die of something else, a long time from now. She asked me to put that in writing.

The plan: the lump is out with clear edges, three and a half weeks of radiation, then letrozole for five years. No chemotherapy; the test of the tumor's genes says it would add almost nothing.

Mirela Stănescu-Vale, MD`,
  surgery: `OPERATION
Removal of a lump, left breast, upper outer part, and of one sentinel lymph node.

FINDINGS
Wire in good place. Lump taken out with a rim. The X-ray of the specimen shows the clip inside. One blue node.

AFTER
A soft bra day and night for two weeks. Move the arm from day one. The drain was not needed.

Paul Ashgrove-Yun, MD`,
  lymph: `Why you came
The left arm feels heavy by evening and your ring left a mark.

What I found
The left forearm is 1.5 cm thicker than the right. No redness, no lump under the arm.

What I think
Mild lymphedema. One node and radiation are enough to cause it. It is a nuisance and not a sign that the cancer is back; I checked for that too.

What we will do next
A sleeve for flights and gardening, six visits with Bea, skin cream every day. Blood pressure on the right arm from now on.

Inés Castellano-Brook, MD`,
  five: `Dear Zoë,

Five years. You may stop letrozole today. You asked whether you ought to take it for longer; for a small tumor without nodes the gain is tiny, and your bones would pay for it.

The hot flashes should fade over some weeks. Keep the mammogram once a year and your walks. I do not need to see you again unless you want to, and I say that with joy.

Mirela Stănescu-Vale, MD`,
  yearly: `Why you came
Yearly visit.

What we talked about
The weeks before each mammogram are hard, still. You call it the long corridor. We will always book the result call for the same day, so that the corridor is short.

You sing in two choirs and have adopted a very old cat.

What I found
Breasts and armpits without lumps. Arm 1 cm thicker than the right, stable. Blood pressure 118/74.

What we will do next
1. Bone density this year: calcium from food, vitamin D, and stairs.
2. Colon test by stool kit; it is in your bag.
3. Mammogram as booked.

Inés Castellano-Brook, MD`,
  now: `Why you came
Your mammogram of this week.

What we talked about
We looked at the pictures together, this year beside last year. There is nothing new. The scar is where it should be. I corrected one thing: the first report said the right side had been operated on. It was the left, and the report says so now. You saw it before we did. Thank you.

What I found
Exam normal. You cried a little, from relief, and so did your sister on the telephone.

What we will do next
Mammogram in a year. The call on the same day, as always.

Inés Castellano-Brook, MD`,
}

export const reports = {
  found: `MAMMOGRAM, BOTH SIDES

Comparison: last year.

Left: a new 12 mm lump with uneven edges, upper outer part, 4 cm from the nipple. Right: nothing of note.

Assessment: BI-RADS 4, suspicious. An ultrasound and a needle biopsy of the left side are advised.`,
  ultrasound: `BREAST ULTRASOUND, LEFT

At 2 o'clock, 4 cm from the nipple: a 13 mm lump, darker than its surroundings, taller than wide. The lymph nodes under the arm look normal.

Needle biopsy with a marker clip was done in the same visit without trouble.`,
  tissue: `TISSUE REPORT, CORRECTED

Specimen: left breast, lump, and one sentinel lymph node

Final diagnosis:
Invasive ductal carcinoma, grade 2, 14 mm. All edges free, nearest 4 mm.
Lymph node: no tumor (0 of 1).

Receptors:
Estrogen receptor: positive, 95 percent
Progesterone receptor: positive, 60 percent
HER2 by immune stain: equivocal (2+)
HER2 by FISH: not amplified (negative)

What changed in this report: the first version, given out six days earlier, listed HER2 as "positive" from the stain alone. The gene test (FISH) that follows an equivocal stain is negative. HER2 is NEGATIVE. Dr. Stănescu-Vale was told by telephone the same hour.`,
  clear: (n: number) => `MAMMOGRAM, BOTH SIDES

History: Left breast cancer, treated by lumpectomy and radiation ${n} years ago.
Comparison: all earlier pictures.

Left: scar and clip, unchanged. Skin a little thicker from radiation. Right: nothing of note.

Assessment: BI-RADS 2, benign. Next mammogram in one year.`,
  latest: `MAMMOGRAM, BOTH SIDES, CORRECTED REPORT

History: Left breast cancer, treated by lumpectomy and radiation 7 years ago.
Comparison: all earlier pictures.

Left: scar and clip, unchanged. Right: nothing of note.

Assessment: BI-RADS 2, benign. Next mammogram in one year.

What changed in this report: the first version named the right side as the operated side. It is the left. The pictures and the assessment are the same.`,
  bones: `BONE DENSITY (DXA)

Hip: T-score -1.6. Lower spine: T-score -1.3.

Compared with three years ago: hip -2 percent, spine no change.

Impression: Thin bones (osteopenia). The risk of a broken hip in ten years is 1.1 percent, which is low.`,
}
