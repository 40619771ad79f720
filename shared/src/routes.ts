/** The one table of REST routes, by their names. What is not in here is not there. */
import { authRoutes } from './authRoutes.ts';
import { historyRoutes } from './boards/historyRoutes.ts';
import { mapRoutes } from './boards/mapRoutes.ts';
import { boardRoutes } from './boards/routes.ts';
import { speedRoutes } from './checks/routes.ts';
import { fileRoutes } from './files/routes.ts';
import { healthRoutes } from './health.ts';
import { memberRoutes } from './members/routes.ts';
import { paperRoutes } from './papers/routes.ts';
import { partnershipRoutes } from './partnerships/routes.ts';
import type { Route } from './route.ts';
import { calendarRoutes } from './sessions/calendarRoutes.ts';
import { callRoutes } from './sessions/callRoutes.ts';
import { transferRoutes } from './transfer/routes.ts';

export const routes = {
  ...authRoutes,
  ...memberRoutes,
  ...partnershipRoutes,
  ...boardRoutes,
  ...historyRoutes,
  ...mapRoutes,
  ...transferRoutes,
  ...paperRoutes,
  ...fileRoutes,
  ...calendarRoutes,
  ...callRoutes,
  ...speedRoutes,
  ...healthRoutes,
};

export type RouteName = keyof typeof routes;
export const routeNames = Object.keys(routes) as RouteName[];

/** A route whose name is known only at run time. */
export function routeOf(name: RouteName): Route {
  return routes[name];
}
