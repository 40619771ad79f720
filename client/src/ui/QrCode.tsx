/** A QR code drawn as one path, dark on white in every theme so that cameras read it. */
import { create } from 'qrcode';
import { useMemo } from 'react';

/** Four modules of white on each side, as ISO/IEC 18004 asks. */
const QUIET = 4;

type Props = { text: string; label: string };

export function QrCode({ text, label }: Props) {
  const { path, size } = useMemo(() => draw(text), [text]);
  return (
    <div className="qr">
      <svg
        viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={label}
      >
        <path d={path} />
      </svg>
    </div>
  );
}

function draw(text: string): { path: string; size: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
    }
  }
  return { path, size: modules.size };
}
