/** A password, hidden until asked to show. */
import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';
import { TextInput } from '../ui/TextInput.tsx';

export function PasswordInput(props: Omit<ComponentProps<typeof TextInput>, 'type'>) {
  const { t } = useTranslation('auth');
  const [isShown, setShown] = useState(false);
  return (
    <span className="password">
      <TextInput {...props} type={isShown ? 'text' : 'password'} autoCapitalize="off" spellCheck={false} />
      <IconButton
        icon={isShown ? EyeOff : Eye}
        label={t(isShown ? 'password.hide' : 'password.show')}
        onClick={() => setShown(!isShown)}
      />
    </span>
  );
}
