/** What somebody asks of a site. */
export interface WebRequest {
  method: string;
  /** As it was sent: a path with a query, or a whole address. */
  target: string;
  /** By name in small letters; a header that came several times is one list with commas. */
  headers: Readonly<Record<string, string | undefined>>;
}

/** What the site says to that. */
export interface WebAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** What goes out, before any encoding; null for an answer that has none. HEAD leaves it at home. */
  body: Uint8Array | null;
  /** Whether the body is still to be compressed; the headers say already that it is. */
  gzip: boolean;
}

/** Something that can be fetched. */
export interface Resource {
  /** Its media type, with the encoding of its characters. */
  type: string;
  body: Uint8Array;
  /** Another one for another body. */
  tag: string;
  /** When it last changed, in seconds since 1970-01-01T00:00Z; null when nobody knows. */
  modified: number | null;
  /** How it may behave, when that is otherwise than the pages of its site. */
  policy?: string;
}
