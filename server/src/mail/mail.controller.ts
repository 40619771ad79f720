/** The address in every weekly e-mail that ends them: at once, without signing in, for whoever holds it. */
import { Controller, Inject, Param } from '@nestjs/common';
import { authRoutes as routes } from '@silta/shared/authRoutes';
import { Refusal } from '@silta/shared/refusals';
import { Serve } from '../auth/serve.ts';
import { Parse } from '../http/parse.ts';
import { House } from '../realtime/house.ts';
import { endByKey } from './letters.ts';

@Controller()
export class MailController {
  constructor(@Inject(House) private readonly house: House) {}

  @Serve(routes.endWeeklyMail)
  async end(@Param(new Parse(routes.endWeeklyMail.params)) { id: key }: { id: string }): Promise<void> {
    if (!(await endByKey(this.house.dataSource, key))) throw new Refusal('notFound');
  }
}
