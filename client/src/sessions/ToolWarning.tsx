/** Says at once that a side may not use the tool of a call. */
import { TriangleAlert } from 'lucide-react';
import { sidesWithout, toolOf } from '@silta/shared/partnerships/callTools';
import type { Call } from '@silta/shared/sessions/records';
import { SideCode } from '../members/SideCode.tsx';
import { Icon } from '../ui/Icon.tsx';
import { usePlan } from './planContext.ts';

export function ToolWarning({ call }: { call: Call }) {
  const { t, sides } = usePlan();
  const tool = toolOf(call);
  const without =
    tool === null
      ? []
      : sidesWithout(
          sides.all.map(({ record }) => record),
          tool,
        );
  if (tool === null || without.length === 0) return null;
  return (
    <ul className="odd-times">
      {without.map(({ id }) => {
        const side = sides.of(id);
        return (
          side && (
            <li key={id}>
              <Icon of={TriangleAlert} size="s" />
              <span>
                <SideCode side={side} quiet />{' '}
                {tool === 'other'
                  ? t('tool.otherNot', { place: side.place })
                  : t('tool.not', { place: side.place, tool: t(`tool.${tool}`) })}
              </span>
            </li>
          )
        );
      })}
    </ul>
  );
}
