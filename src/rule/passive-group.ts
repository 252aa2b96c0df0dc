/** A verb group in the passive, told by the words of its sentence. */
export interface Passive {
  /** From the auxiliary to the participle, or from the participle to the auxiliary behind it. */
  readonly first: number;
  readonly last: number;
  /** The inflected auxiliary: wird, wurde, is, was. */
  readonly auxiliary: number;
  /** The first participle. */
  readonly participle: number;
  /** Somebody is named who acts: "von uns", "by our workshop". */
  readonly agent: boolean;
  /** Nobody acts who would be worth naming: "wurde 1998 gegründet". */
  readonly fact: boolean;
}
