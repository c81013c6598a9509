/** Planned faults: the next matching requests meet them, in the order they were planned. */
import type { Fault } from '../contract.ts';

export type FaultKind = Fault['does'];

export interface FaultPlan {
  plan(fault: Fault): void;
  /** Takes the fault the request must meet, if any. */
  take(method: string, route: string): FaultKind | null;
}

export function faultPlan(): FaultPlan {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    plan: (fault) => {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    take: (method, route) => {
      const index = waiting.findIndex(({ fault }) => matches(fault, method, route));
      const found = waiting[index];
      if (!found) return null;
      found.left -= 1;
      if (found.left <= 0) waiting.splice(index, 1);
      return found.fault.does;
    },
  };
}

function matches(fault: Fault, method: string, route: string): boolean {
  return (fault.method ?? method) === method && route.includes(fault.route ?? '');
}
