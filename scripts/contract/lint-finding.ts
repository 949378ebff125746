// What the contract's lint finds, in the form that its reports share.

/** One broken rule. `message` says where, what is wrong and how to mend it; `file` and `line` where that is known. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}
