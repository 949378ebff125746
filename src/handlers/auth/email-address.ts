// The one spelling of an e-mail address: accounts are kept and looked up by it, so a mailbox has one account.

/** The address in small letters, without surrounding space. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}
