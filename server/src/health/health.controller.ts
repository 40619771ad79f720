/** For those who watch over the process. Live: it answers. Ready: it can also reach its database, and is not ending. */
import { Controller, Inject } from '@nestjs/common';
import { healthRoutes as routes } from '@silta/shared/health';
import { Refusal } from '@silta/shared/refusals';
import { Serve } from '../auth/serve.ts';
import { Readiness } from './readiness.ts';

@Controller()
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Serve(routes.live)
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Serve(routes.ready)
  async ready(): Promise<{ status: string }> {
    if (!(await this.readiness.isReady())) throw new Refusal('unavailable');
    return { status: 'ok' };
  }
}
