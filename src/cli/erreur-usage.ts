/** A mistake of the user's, with one French sentence. */
export class ErreurUsage extends Error {}
