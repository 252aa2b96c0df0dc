/**
 * Whether a sentence says where a duty comes from: a law, a contract, the rules of a house. Such a duty is no request, and „bitte“ would
 * make one of it.
 */
export function citesSource(text: string): boolean {
  return german.test(text) || english.test(text);
}

const german =
  /§|\bArt\. ?\d|gesetz|verordnung|(?:^|\s)(?:vertraglich|rechtlich|satzungsgemäß)|(?:^|\s)(?:gemäß|gemäss|laut|nach|kraft|aufgrund|auf Grund|entsprechend)(?=\s)[^.!?;:]{0,60}(?:vertrag|satzung|ordnung|klausel|ziffer|bedingungen|\bagb|bescheid|richtlinie|beschluss|vorschrift|statut|reglement|vereinbarung|urteil|auflage)/i;
const english =
  /\b(?:by|under|in accordance with|pursuant to|according to|in line with|in terms of|as per|per|as set out in|subject to)\b[^.!?;:]{0,40}\b(?:law|clauses?|lease|tenancy|sections?|articles?|agreements?|contracts?|terms|conditions|policy|policies|regulations?|rules?|statutes?|statutory|acts?|bye-?laws|code|schedule|paragraphs?|order|legislation|licen[cs]e|warranty|mortgage|deed|constitution|standards?|directive)\b|\b(?:legally|statutory|contractually|lawful)/i;
