/**
 * Where to go after signing in: only a path of this application, never another site. Browsers leave control characters
 * out before they read an address, so that "/<tab>/elsewhere" would be one.
 */
export function safeBack(back: string | null): string {
  return back && /^\/(?![/\\])[^\p{Cc}]*$/u.test(back) ? back : '/';
}
