/** The verb behind its form on -ing: sending → send, arranging → arrange, stopping → stop, lying → lie. */
export function infinitiveOf(ing: string): string {
  const stem = ing.replace(/ing$/, '');
  if (stem === 'be' || stem === 'do' || stem === 'go') return stem;
  if (/^(?:l|d|t|underl|unt)y$/.test(stem)) return `${stem.slice(0, -1)}ie`;
  if (/([bdgmnprt])\1$/.test(stem) && !/^add$/.test(stem)) return stem.slice(0, -1);
  if (/(?:cancell|travell|labell|modell|controll|compell|fulfill|enroll|refuell|signall|patroll|totall)$/.test(stem))
    return stem.slice(0, -1);
  return losesE(stem) ? `${stem}e` : stem;
}

/** Whether a verb with this stem ends in a silent e, told by its last letters: -v, -c, -u, single s, -ng after a, and so on. */
function losesE(stem: string): boolean {
  if (
    /^(?:focus|develop|credit|edit|visit|exit|deposit|limit|benefit|profit|audit|exhibit|prohibit|inherit)$/.test(stem)
  )
    return false;
  if (/(?:[vcuz]|[^s]s|dg|rg|ang|[^aeiourwl]l)$/.test(stem)) return !/(?:^|over)hang$/.test(stem);
  // One vowel and one consonant: a short verb without e would have doubled it, “stopping”.
  if (/^[^aeiou]*[aeiouy][^aeiouwxy]$/.test(stem)) return true;
  return /[^aeiou](?:[aiou]d|[ai]t|ut|[iu]r|[ioa]n|a[gkmr]|i[lmnpt]|u[lm]|ol|plet|cret|[lt]et|n?or|lop)$/.test(stem)
    ? !/(?:[st]en|on|it|or|ol|lop|et)$/.test(stem) || silent.test(stem)
    : silent.test(stem);
}

const silent =
  /(?:complet|delet|compet|interfer|adher|persever|restor|explor|ignor|invit|unit|writ|recit|excit|cit|postpon|condon|welcom|overcom|becom|outlin|declin|consol|stor|scor|overtak|undertak|mistak|retir|acquir|prepar|compar|declar|shar|creat|[iu]at|quir|guid|escap|oblig|lleng|plung|^[ptwh]ast|vok|quot|mot|vot|not)$/;
