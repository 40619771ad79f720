/** The two live regions that speak for the whole app; rendered once, near the root. */
import { spoken } from './announcements.ts';
import { useStore } from './createStore.ts';

export function Announcer() {
  const { polite, assertive } = useStore(spoken);
  return (
    <>
      <div className="sr" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="sr" role="alert" aria-live="assertive">
        {assertive}
      </div>
    </>
  );
}
