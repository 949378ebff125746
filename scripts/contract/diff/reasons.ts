// Why each kind of change breaks somebody, in a sentence for each direction of the data.

interface Sentences {
  /** The API accepts less than it did. */
  readonly accepted: string;
  /** The API sends something it did not send before, or no longer sends it. */
  readonly sent: string;
}

const REASONS = {
  type: {
    accepted: 'Values of the type that clients send are refused.',
    sent: 'Clients receive values of a type that their code does not read.',
  },
  textType: {
    accepted: 'On the wire every value stays valid, but the type in generated clients changes.',
    sent: 'On the wire every value stays text, but the type in generated clients changes.',
  },
  nullability: {
    accepted: 'Clients that send null are refused.',
    sent: 'Clients that never expected null receive it.',
  },
  values: {
    accepted: 'Clients that send another value are refused.',
    sent: 'Clients that handle exactly the listed values receive one that they do not know.',
  },
  openEnum: {
    accepted: 'Values beyond the list, which clients could send so far, may be refused.',
    sent: 'Values may be added from now on; clients that were told of a closed list must be prepared first.',
  },
  bound: {
    accepted: 'Values beyond the new limit, which clients may send, are refused.',
    sent: 'Clients may receive values beyond the limit that they were promised, and sized fields or checks for.',
  },
  format: {
    accepted: 'Values that are not of this format are refused.',
    sent: 'Clients parse the value by its format, and values that do not fit it may arrive.',
  },
  pattern: {
    accepted: 'Values that matched before may be refused.',
    sent: 'Clients may receive values that do not match the pattern they rely on.',
  },
  default: {
    accepted: 'A request that leaves the value out now means something else.',
    sent: 'The value that clients assume where none is sent has changed.',
  },
  requiredAdded: {
    accepted: 'Requests of existing clients do not carry it and are refused.',
    sent: 'Clients receive something new.',
  },
  becameRequired: {
    accepted: 'Clients that leave it out are refused.',
    sent: 'What could be left out is now always sent.',
  },
  becameOptional: {
    accepted: 'It may now be left out.',
    sent: 'Clients that rely on it find nothing.',
  },
  removed: {
    accepted:
      'Clients that send it are refused or ignored, and code generated from the contract no longer compiles.',
    sent: 'Clients that read it find nothing, and code generated from the contract no longer compiles.',
  },
  becameReadOnly: {
    accepted: 'Clients can no longer set it.',
    sent: 'It is only sent.',
  },
  becameWriteOnly: {
    accepted: 'It is only accepted.',
    sent: 'Clients that read it no longer receive it.',
  },
  closedObject: {
    accepted: 'Clients that send undeclared properties are refused.',
    sent: 'Clients that refuse undeclared properties, as the base allowed them to, may receive some.',
  },
  mapValues: {
    accepted: 'Properties beyond the declared ones, which clients may send, are refused.',
    sent: 'Properties beyond the declared ones no longer are what clients read them as.',
  },
  dependency: {
    accepted: 'Objects without the properties that are now demanded together are refused.',
    sent: 'Clients rely on the properties coming together, and they no longer do.',
  },
  tuple: {
    accepted: 'The element at this position is no longer taken.',
    sent: 'Clients that read the array by position find other elements than they expect.',
  },
  condition: {
    accepted: 'Values that the new condition forbids are refused.',
    sent: 'Values that the old condition ruled out may arrive.',
  },
  alternative: {
    accepted: 'Values of this alternative are refused.',
    sent: 'Clients receive an alternative that their code does not know.',
  },
  exclusive: {
    accepted: 'Values that fit more than one alternative are refused.',
    sent: 'Values that fit more than one alternative may arrive.',
  },
  conjunction: {
    accepted: 'Values that the added schema forbids are refused.',
    sent: 'Clients rely on what the removed schema promised.',
  },
  discriminator: {
    accepted: 'Clients mark their values by the old rule, and these are misread or refused.',
    sent: 'Clients tell the alternatives apart by the old rule and decode the wrong one.',
  },
  content: {
    accepted: 'Clients encode the value as the base says, and it cannot be decoded.',
    sent: 'Clients decode the value as the base says, and fail.',
  },
  serialization: {
    accepted: 'Clients write the value in the old form, which is read differently.',
    sent: 'Clients read the value in the old form.',
  },
  mediaType: {
    accepted: 'Clients that send this media type are refused.',
    sent: 'Clients that ask for this media type, or can only read it, no longer get it.',
  },
  body: {
    accepted: 'Clients that send a body are refused or ignored.',
    sent: 'Clients that read the body find none.',
  },
} as const satisfies Record<string, Sentences>;

/** A kind of change that there is a sentence for. */
export type Reason = keyof typeof REASONS;

/** Why such a change breaks, for data that flows in this direction. */
export function reasonFor(reason: Reason, direction: 'accepted' | 'sent'): string {
  return REASONS[reason][direction];
}
