/** Where one meets: a link that somebody has, or a room on a server of the school. */
import { limits } from '@silta/shared/limits';
import type { Call, CallKind } from '@silta/shared/sessions/records';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useCallServers } from './callServers.ts';
import { hostOf } from './hostOf.ts';
import { ToolWarning } from './ToolWarning.tsx';
import { usePlan } from './planContext.ts';

interface Props {
  /** Of the address. */
  id: string;
  /** Of the choice, and of the address. */
  labels: { choice: string; address: string };
  hint?: string;
  error: string | undefined;
  call: Call;
  onChange: (call: Call) => void;
}

const tools = ['jitsi', 'bigbluebutton'] as const;

export function CallField({ id, labels, hint, error, call, onChange }: Props) {
  const { t } = usePlan();
  const servers = useCallServers();
  // One that has been chosen is not lost because its server is not there any more.
  const offered = tools.filter((tool) => servers[tool] !== null || call.kind === tool);
  const nameOf = (kind: CallKind) => {
    if (kind === 'link' || kind === 'none') return t(`call.by.${kind}`);
    const server = servers[kind];
    return server === null
      ? t(`tool.${kind}`)
      : t('call.by.server', { tool: t(`tool.${kind}`), host: hostOf(server) });
  };
  const kinds: readonly CallKind[] = ['none', 'link', ...offered];
  const hasChoice = offered.length > 0;
  return (
    <>
      {hasChoice && (
        <Field label={labels.choice} hint={offered.some((tool) => tool === call.kind) && t('call.made')}>
          <Select
            value={call.kind}
            onChange={({ target }) =>
              onChange({ ...call, kind: kinds.find((kind) => kind === target.value) ?? call.kind })
            }
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {nameOf(kind)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {(!hasChoice || call.kind === 'link') && (
        <Field label={labels.address} id={id} error={error} hint={hint}>
          <TextInput
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            maxLength={limits.callUrl}
            value={call.url}
            onChange={({ target }) => onChange({ kind: 'link', url: target.value })}
          />
        </Field>
      )}
      <div role="status">
        <ToolWarning call={callOf(call)} />
      </div>
    </>
  );
}

/** As it is kept: a link without an address is no call, and nothing else has an address. */
export function callOf({ kind, url }: Call): Call {
  if (kind !== 'link') return { kind, url: '' };
  return url.trim() === '' ? { kind: 'none', url: '' } : { kind, url: url.trim() };
}
