/** Whether a word is a number, in figures or as people write it out: "24", "zwölf", "forty-eight". An article is none. */
export function isNumeral(key: string): boolean {
  const first = key.charCodeAt(0);
  return (first >= 48 && first <= 57) || numerals.has(key);
}

const numerals: ReadonlySet<string> = new Set(
  'zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig vierundzwanzig achtundzwanzig dreissig vierzig achtundvierzig fuenfzig sechzig siebzig achtzig neunzig hundert tausend two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-four twenty-eight thirty forty forty-eight fifty sixty seventy eighty ninety hundred thousand'.split(
    ' ',
  ),
);
