/** The two routes that tell where the gateway is. */
import type { Routes } from '../contract.ts';

/** `url` is asked at every request, because the port is known only after the server has started. */
export function gatewayRoutes(url: () => string): Routes {
  return {
    'GET /gateway': () => ({ status: 200, body: { url: url() } }),
    'GET /gateway/bot': () => ({
      status: 200,
      body: {
        url: url(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 },
      },
    }),
  };
}
