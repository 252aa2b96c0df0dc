/** How much klarbrief reads before it stops with a clear word instead of a long wait. */
export const limits = {
  /** Mail gateways stop at 25 MB; nothing larger is a letter. */
  fileBytes: 25_000_000,
  /** Text of one letter, in characters of the original (or of one MIME part). */
  textLength: 2_000_000,
  /** Text of one letter as the rules read it, without markup: four hundred pages … */
  letterLength: 1_200_000,
  /** … and its lines, words and marks: what is made of nothing but these costs more memory than prose of the same length. */
  letterLines: 50_000,
  letterPieces: 250_000,
  mimeDepth: 20,
  mimeParts: 500,
  headerLines: 10_000,
  /** One header field after unfolding; addresses of a large distribution list still fit. */
  headerLength: 200_000,
  /** Of an Outlook message; lists of thousands are addressed in one. */
  messageRecipients: 500,
  messageAttachments: 500,
  /** Files in an archive; the largest one that is read; all that are read. An honest letter has a fiftieth of that. */
  archiveEntries: 2000,
  archiveEntry: 32_000_000,
  archiveTotal: 64_000_000,
  xmlDepth: 1000,
  /** Letters in one file of translations. */
  units: 2000,
  /** Findings of one rule in one letter; nobody reads as many, and a report of all of them fits into no memory. */
  sameFinding: 5000,
  /** Problems of one kind in one file; more of them help nobody. */
  sameProblem: 3,
} as const;
