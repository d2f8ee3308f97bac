/** What a caller may see is decided on these, which the caller's token gives. */
export interface Rights {
  readonly isAuthenticated: boolean;
  readonly scopes: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
}

/** Without a token a caller is PUBLIC, which is a role like another. */
export const publicRights: Rights = { isAuthenticated: false, scopes: new Set(), policies: new Set(['PUBLIC']) };
