// What was written about Kwame's knee.

export const notes = {
  emergency: `You planted your right foot in a soccer game, turned, and felt a pop. The knee swelled within two hours.

X-ray: no break. The knee is too swollen to test well, but the front drawer moves more than the left one.

Brace, crutches, ice, ibuprofen. Please see the bone and joint clinic within ten days.

Nils Ravenscroft-Amin, MD`,
  surgeon: `Why you came
Right knee, ten days after the injury. Two giving-way spells on the stairs.

What I found
Swelling less. Lachman test soft, two plus. Pain at the inner joint line. The MRI shows a complete tear of the front ligament (ACL) and a small tear at the back of the inner meniscus.

What we talked about
You could live without the ligament if you gave up cutting sports. You have a daughter of five whom you intend to beat at tag. We decided on a new ligament from your own hamstring tendon, after six weeks of exercises, since a quiet knee heals better.

Henrik Solvang-Ruiz, MD`,
  operation: `OPERATION
Right knee through small cuts: new front ligament from the hamstring tendon, 8.5 mm; inner meniscus stitched with two sutures.

FINDINGS
Cartilage smooth. Back ligament and outer meniscus whole.

AFTER
Crutches for three weeks, brace locked straight for walking for four because of the stitched meniscus. Bend to 90 degrees by week four. Start with Bea in three days.

Henrik Solvang-Ruiz, MD`,
  calf: `Why you came
Twelve days after the operation your right calf is sore and tight.

What I found
Calf 1 cm thicker than the left, no redness, soft. No trouble breathing, pulse 72.

What I think
Most likely the muscle. A clot must be ruled out after knee surgery: the D-dimer is below the line, and with that a clot is very unlikely.

What we will do next
Ankle pumps every hour. Call 911 for chest pain or sudden shortness of breath. You have not needed the strong pain tablets since day five; take them back to the pharmacy.

Inés Castellano-Brook, MD`,
  threeMonths: `Why you came
Three months after the new ligament.

What I found
No swelling. Bend 128 degrees, straight to zero. The end point of the ligament is firm.

What we will do next
Light jogging straight ahead on grass. No turning, no ball. The graft is at its weakest now, while it feels strong; please believe me on this.

Henrik Solvang-Ruiz, MD`,
  nine: `Why you came
Nine months.

What I found
One-leg hop 94 percent of the left side. Thigh 1 cm thinner. Ligament firm.

What we talked about
Playing from month ten, first training without contact, with the warm-up program for good. You are afraid of that one step; most people are. Bea will make you do it two hundred times.

Henrik Solvang-Ruiz, MD`,
  now: `Why you came
Checkup, and a letter for the team.

What we talked about
You played forty minutes last Saturday, and afterward your daughter beat you at tag. The knee is a little stiff the morning after; it is gone by the second cup of coffee.

What I found
Right knee quiet, stable, bends as far as the left. Blood pressure 124/78.

What we will do next
1. Cleared. The warm-up program before each game, for as long as you play.
2. Blood work of a healthy man of 34, the first since the operation. It comes back today.

Inés Castellano-Brook, MD`,
  call: `Called the laboratory about the metabolic panel: two tubes with one number. They look for the second one.

To do before I sign: ask them in writing, and draw it again when they have no answer by Friday.`,
}

export const reports = {
  xray: `RIGHT KNEE X-RAY, STANDING

History: Twisting injury, swelling.

No fracture. Joint spaces kept. Moderate amount of fluid in the joint.`,
  mri: `MRI OF THE RIGHT KNEE, WITHOUT CONTRAST

History: Twisting injury ten days ago, giving way.

Front cruciate ligament: complete tear in the middle third.
Back cruciate ligament: whole.
Inner meniscus: short vertical tear of the back horn, 9 mm.
Outer meniscus: whole.
Inner side ligament: grade 1 sprain.
Bone: bruises of the outer femur and the back of the outer tibia, as is typical with this tear. No fracture.
Cartilage: smooth. Joint fluid: moderate.

Impression:
1. Complete tear of the front cruciate ligament.
2. Small tear of the inner meniscus, in the zone that can heal.`,
}
