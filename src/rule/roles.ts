import {eachForm, fold} from '../dictionary/index.js';

/** What the words of a list are or do, by their folded form. */
export interface Roles {
  does(role: string, key: string): boolean;
}

/** A word list that is taken apart when somebody asks for the first time: a start must stay cheap. */
export function opened(packed: string): () => Roles {
  let roles: Roles | undefined;
  return () => {
    if (roles) return roles;
    const all = new Map<string, readonly string[]>();
    eachForm(packed, (form, means) => {
      const key = fold(form);
      all.set(key, [...(all.get(key) ?? []), ...means.split('|')]);
    });
    roles = {does: (role, key) => all.get(key)?.includes(role) ?? false};
    return roles;
  };
}
