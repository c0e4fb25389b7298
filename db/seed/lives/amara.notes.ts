// What was written about Amara's visits.

export const notes = {
  w8: `Why you came
Two lines on the test at home, and your last period was eight weeks ago. You are happy, tired and sick in the mornings, in that order.

What I found
A heartbeat, 164 a minute, and a baby that measures eight weeks and two days. Your due date stands. Blood pressure 112/70.

What we talked about
Crackers before you sit up. Small meals. Vitamin B6 if that is not enough. You are anxious because you remember how slow the first birth was; we will plan for this one together.

Your blood type is A, Rh negative, as it was with Theo. That means one extra shot around week 28 to protect this baby and any other.

What we will do next
1. First prenatal blood tests and a urine culture today.
2. Prenatal vitamin every day.
3. Call for bleeding, strong pain, or if you cannot keep water down for a day.

Hana Brandvold-Achebe, CNM, FNP`,
  w12: `Why you came
Twelve weeks. The sickness is easing.

What I found
Heartbeat 158. The urine culture from your first visit grew E. coli. You had no burning, but in pregnancy we treat it anyway, because it can climb to the kidneys. You have finished the nitrofurantoin; today’s culture will tell that it is gone.

What we will do next
A urine culture again later on. Next visit at sixteen weeks.

Hana Brandvold-Achebe, CNM, FNP`,
  w20: `Why you came
Twenty weeks, and the long ultrasound. Theo came along and said the picture looked like a potato. It did.

What I found
You feel kicks. Height of the womb 20 cm. Blood pressure 108/66. The ultrasound shows a baby who is growing as we hope, placenta at the back and well away from the opening.

What we will do next
Sugar test around week 26. You did not want to know boy or girl, and nobody will tell you.

Hana Brandvold-Achebe, CNM, FNP`,
  w28: `Why you came
Twenty-eight weeks. Your feet swell by evening and you are short of breath on the stairs at school.

What I found
Blood pressure 112/70, no protein in the urine. Heartbeat 146. Height 28 cm. The short sugar test was a little high, so you did the long one, and all four numbers were in range. You do not have diabetes of pregnancy. Your blood count is low at 10.6, from low iron.

What we did
Rh shot in the right hip. Tdap vaccine in the left arm.

What we will do next
1. Iron, one tablet every other day with orange juice. It turns stools dark; that is fine.
2. Count kicks once a day from now on. Ten within two hours is what we look for. Call us the same day if it takes longer.
3. Call at once for a headache that stays, spots before the eyes, bleeding, or water.

Hana Brandvold-Achebe, CNM, FNP`,
  w32: `Why you came
Thirty-two weeks. You sleep badly and your back aches from standing in the classroom.

What I found
Blood pressure 116/72. Height 31 cm. Baby is head down. The growth ultrasound this week shows about 1,830 grams, right in the middle.

What we talked about
Your leave starts in three weeks. We wrote the letter for the school. For the birth you want to move around, and you want Marcus and your sister with you.

What we will do next
A pillow under the belly at night. A support belt for work. See you next week, then every week or two.

Hana Brandvold-Achebe, CNM, FNP`,
  w33: `Why you came
Two days of passing water often, with a little burning. No fever, no back pain. The baby moves as always.

What I found
Temperature 36.8. Blood pressure 118/74. No pain when I tap over your kidneys. Heartbeat 142. Height 33 cm. The dipstick shows some white cells.

What I think
Perhaps a bladder infection, perhaps just a baby sitting on it. I would rather not guess.

What we will do next
1. Urine culture. The first word comes within a day, the last within three. I will call you.
2. Blood count to see whether the iron works.
3. Call at once for fever, shaking, back pain, or pains that come and go.

Hana Brandvold-Achebe, CNM, FNP`,
  birth: `You gave birth to a boy at 40 weeks and 4 days, after 19 hours of labor, without instruments. He weighed 3,410 grams and cried at once. A small tear was closed with three stitches. You lost about 350 mL of blood.

Because you are Rh negative and he is Rh positive, you had the Rh shot before going home.

You went home on the second day, feeding well and sore. Please see Hana in six weeks, or sooner for fever, heavy bleeding, or if the low days do not lift.

Joy Ferreira-Stone, MD`,
  sixWeeks: `Why you came
Six weeks after Theo's birth.

What we talked about
Nights are short. You cried most days in the second week and now hardly at all. Your answers on the mood questions add up to 6, which is low. Marcus takes the morning feed so that you get one block of sleep. Keep that.

What I found
Everything has healed well. Blood pressure 114/70.

What we will do next
Move as you like. Come back if the low days return; you need not wait for an appointment to say so.

Hana Brandvold-Achebe, CNM, FNP`,
  checkup: `Why you came
Yearly checkup. You teach fourth grade and coach the chess club.

What I found
Blood pressure 110/68. Weight 63.1 kg. Exam normal. Pap test taken.

What we talked about
You and Marcus are thinking about a second child. Start folic acid now, three months before.

Hana Brandvold-Achebe, CNM, FNP`,
}

export const scans = {
  w20: `OBSTETRIC ULTRASOUND, 20 WEEKS

History: Anatomy survey. Rh negative.
Comparison: First trimester scan of this pregnancy.

Findings:
One living baby, head up at the time of the scan. Heart rate 150 per minute with a regular rhythm.
Measurements (head, belly, thigh bone) agree with 20 weeks 2 days. Estimated weight 340 g.
Head, face, spine, four-chamber heart with outflow tracts, stomach, kidneys, bladder, cord insertion, arms and legs seen and normal.
Placenta on the back wall, lower edge 4.1 cm from the inner opening. Normal amount of fluid.
Cervix 3.8 cm long and closed.

Impression:
1. Single living pregnancy of 20 weeks, growing as expected.
2. No structural difference seen.`,
  w32: `OBSTETRIC ULTRASOUND, GROWTH

History: 32 weeks. Fundal height 31 cm.
Comparison: 20-week survey of this pregnancy.

Findings:
One living baby, head down. Heart rate 144 per minute.
Estimated weight 1,830 g (48th percentile). Belly circumference 46th percentile.
Fluid index 14 cm. Placenta on the back wall, clear of the opening.
Umbilical artery flow normal. Breathing and body movements seen.

Impression:
1. Growth in the middle of the range.
2. Normal fluid and normal blood flow.`,
  culture: `URINE CULTURE

Specimen: midstream urine
Gram stain: white cells few; gram-negative rods

Culture: More than 100,000 colonies/mL of Escherichia coli

Susceptibility:
  Ampicillin                          R
  Ciprofloxacin                       S
  Nitrofurantoin                      S
  Trimethoprim and sulfamethoxazole   S

Final report`,
  preliminary: `URINE CULTURE, PRELIMINARY

Specimen: midstream urine

10,000 to 50,000 colonies/mL of gram-negative rods. Identification to follow.

This report is not final.`,
}
