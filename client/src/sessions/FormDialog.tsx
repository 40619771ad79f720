/** A form in a dialog, with the words of a plan. */
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog as PlainFormDialog } from '../ui/FormDialog.tsx';

export function FormDialog(form: Omit<ComponentProps<typeof PlainFormDialog>, 't'>) {
  const { t } = useTranslation('sessions');
  return <PlainFormDialog {...form} t={(word) => t(`dialog.${word}`)} />;
}
