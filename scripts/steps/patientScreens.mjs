/** How long a screen test waits for something to appear: a part that is fetched takes its time on a busy machine. */
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 15_000 });
