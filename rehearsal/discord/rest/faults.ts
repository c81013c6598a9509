/** Planned faults: the next matching requests meet them, in the order they were planned. */
import type { Fault } from '../contract.ts';

export type FaultKind = Fault['does'];

export interface FaultPlan {
  plan(fault: Fault): void;
  /** Takes the fault the request must meet, if any. */
  take(method: string, route: string): FaultKind | null;
}

/** @param now the world's clock, epoch milliseconds */
export function faultPlan(now: () => number): FaultPlan {
  let waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    plan: (fault) => {
      waiting.push({ fault, left: fault.times ?? (fault.until === undefined ? 1 : Infinity) });
    },
    take: (method, route) => {
      waiting = waiting.filter(({ fault, left }) => left > 0 && now() < (fault.until ?? Infinity));
      const found = waiting.find(({ fault }) => matches(fault, method, route));
      if (!found) return null;
      found.left -= 1;
      return found.fault.does;
    },
  };
}

function matches(fault: Fault, method: string, route: string): boolean {
  return (fault.method ?? method) === method && route.includes(fault.route ?? '');
}
