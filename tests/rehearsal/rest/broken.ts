/** Rules asked without a request. */
import { Refused } from '#rehearsal/discord/contract.ts';

/** How a rule refuses, as a request would be told; null when it lets pass. Errors of other kinds are thrown. */
export function broken(check: () => void): { readonly status: number; readonly code: number } | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof Refused) return { status: error.status, code: error.code };
    throw error;
  }
}
