// Substances that mean something else together than each alone. Names in order of the alphabet.

export const together: Record<string, string> = {
  'buprenorphine + naloxone': 'often used to help people stop opioids',
  'acetaminophen + diphenhydramine': 'often used for pain at night',
  'acetaminophen + dextromethorphan + doxylamine': 'often used for colds at night',
  'dienogest + estradiol': 'often used for birth control',
  'bupropion + naltrexone': 'often used to lower weight',
  'phentermine + topiramate': 'often used to lower weight',
  'acetaminophen + hydrocodone': 'a strong medicine for strong pain',
  'acetaminophen + oxycodone': 'a strong medicine for strong pain',
  'fluticasone + salmeterol': 'often used every day to keep the airways open and calm',
  'budesonide + formoterol': 'often used to keep the airways open and calm',
  'lopinavir + ritonavir': 'often used to treat or prevent HIV',
}
