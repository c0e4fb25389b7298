// What was written about Ruth: her heart, her pacemaker, a bad week in the hospital, and her garden.

export const notes = {
  heart1: `Dear Dr. Castellano,

Thank you for sending Mrs. Abernathy-Lind. She is 75, plays the organ in church, and gets out of breath on the choir stairs.

Her heart rhythm is atrial fibrillation, about 96 a minute. The ultrasound shows a weak left chamber that pumps out 32 percent with each beat; 52 or more is usual. The valves leak a little, as valves do at our age.

This is heart failure with a weak pump. It sounds like an ending; with today's medicines many people live well with it for years, and I told her so. Please go on with metoprolol and losartan as her pressure allows, add spironolactone, and weigh her every morning. Because of the rhythm she needs warfarin against strokes.

Adaeze Nwosu-Larkin, MD`,
  pacemaker: `PROCEDURE
Pacemaker with three leads, left chest, under local numbing.

COURSE
Fifty minutes. All leads where we wanted them. She hummed most of the time. Going home tomorrow.

AFTER
Do not lift the left arm above the shoulder for six weeks. Keep the dressing dry for seven days. Carry the card with you. Call for redness, swelling, or fainting.

Adaeze Nwosu-Larkin, MD`,
  hospital: `Why you were here
You gained nine pounds in eight days and could not lie flat. At home there had been two large family dinners and ham on both.

What we did
Furosemide into the vein for four days. You lost 11 pounds of water and slept flat on the third night. The pacemaker works as it should. Your kidneys took it well.

What has changed
Furosemide is now 40 mg in the morning, every day. Potassium is on hold, since spironolactone keeps enough of it in.

When to call
Three pounds up in one day or five in a week. Breathless lying down. Ankles that swell over the shoe.

Your daughter Joanne was here for all of this and has the list.

Odile Marchbanks-Sato, MD`,
  afterHospital: `Why you came
One week after the hospital, with Joanne and the scale in a shopping bag so that I would believe the number.

What I found
Blood pressure 116/66, lying and standing nearly the same. No water in the lungs, a little at the ankles. 151.2 pounds on your scale and 68.5 kg on ours, which is the same.

What we talked about
You were ashamed about the ham. I would have eaten it too. Let us put the salt into the mustard seeds and the lemon instead.

What we will do next
Weigh each morning after the bathroom, before breakfast. Write it on the kitchen calendar; call us by the rule on the card.

Inés Castellano-Brook, MD`,
  high: `Telephone

INR today 4.6. You had antibiotics from the urgent care for a sinus infection and nobody there knew about warfarin. No bleeding, no black stools, a bruise on the shin from the garden.

Leave out warfarin tonight and tomorrow, half a tablet on the third day, test again on the fourth. Please tell everyone who gives you a medicine that you take warfarin; I have put a card for your purse in the mail.

Marguerite Ngata-Dubois, RN`,
  yearly: `Why you came
Yearly look at everything, with Joanne.

What we talked about
You can play two hymns in a row without resting. Knees hurt on the pedals; acetaminophen before church helps. You hear poorly in company and are tired of people shouting at you. You told me again, clearly, that you want treatment that gets you back to your garden and none that would keep you from it. It is written in your advance directive, and Joanne has a copy.

What I found
Blood pressure 118/68. Heart irregular, about 74. Lungs clear. Morse fall score 35, a medium risk.

What we will do next
1. Hearing test and, if you like, hearing aids you can turn down yourself.
2. A grab rail by the bathtub; Medicare has a form, and Wendell will fill it in with you.
3. Same medicines.

Inés Castellano-Brook, MD`,
  heart3: `Dear Dr. Castellano,

Mrs. Abernathy-Lind came for her yearly heart visit. She grows tomatoes again. The ultrasound shows 45 percent, up from 32: the pacemaker and the medicines have earned their keep. The pacemaker battery has about seven years left.

No changes. If her pressure stays above 110 there would be room for one more medicine, but at 81 and feeling well I would leave a good thing alone.

Adaeze Nwosu-Larkin, MD`,
  now: `Why you came
Planned visit every three months.

What we talked about
You sleep on one pillow. The tomatoes are in jars. You counted how many tablets you take in a week, 63, and asked me whether they are all needed. We went through the bag one by one.

What I found
Blood pressure 114/66. 67.6 kg at home this morning, which is 149 pounds; your new scale counts in kilograms. A trace of swelling at the ankles. Lungs clear.

What I think
Heart failure, steady. Atrial fibrillation, well protected. Kidneys steady.

What we will do next
1. We stopped calcium; the diet gives you enough. That makes 56 tablets.
2. Everything else stays.
3. Blood today: INR, kidney numbers, heart strain marker. Marguerite will call.
4. Back in three months, sooner by the rule on the card.

Inés Castellano-Brook, MD`,
}

const echo = (percent: number, words: string) => `ULTRASOUND OF THE HEART

Left chamber: ${words}. Ejection fraction ${percent} percent by the biplane method.
Right chamber: normal size, slightly reduced squeeze.
Left atrium: large.
Valves: mitral leak mild to moderate, aortic valve thickened and opens well.
Pressure in the lungs: mildly raised.
No fluid around the heart. No clot seen.`

export const echoes = {
  first: echo(32, 'enlarged, moves less everywhere'),
  second: echo(38, 'slightly enlarged, moves less in the lower wall'),
  third: echo(45, 'near normal size, moves slightly less'),
}
