/** Every form that a headword finds, for people to look at and for the compiler to pack. */
export function forms(find: string, _language: 'de' | 'en'): string[] {
  return [find.trim().replace(/\s+/g, ' ')];
}
