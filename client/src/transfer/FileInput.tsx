/** The browser's own way to choose a file, wired to its field. */
import { useFieldWiring } from '../ui/fieldContext.ts';

interface Props {
  accept: string;
  onChoose: (file: File | null) => void;
}

export function FileInput({ accept, onChoose }: Props) {
  return (
    <input
      {...useFieldWiring()}
      type="file"
      className="input"
      accept={accept}
      onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
    />
  );
}
