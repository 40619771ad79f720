/** A dialog names itself, starts at the right place, asks before closing, and gives the focus back. */
import { jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { TextInput } from './TextInput.tsx';
import type { FormError } from './ErrorSummary.tsx';

function NewSession() {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  return (
    <>
      <button onClick={() => setOpen(true)}>New</button>
      <Dialog
        open={open}
        title="New session"
        closeLabel="Close"
        onClose={() => setOpen(false)}
        onSubmit={() => setErrors(name ? [] : [{ fieldId: 'name', message: 'Give the session a name' }])}
        errors={errors}
        errorTitle="One thing to fix"
        actions={<button type="submit">Create</button>}
      >
        <Field label="Name" id="name" error={errors[0]?.message}>
          <TextInput value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
      </Dialog>
    </>
  );
}

test('the dialog is named by its title and starts in the first field', async () => {
  render(<NewSession />);
  await userEvent.click(screen.getByText('New'));
  expect(screen.getByRole('dialog', { name: 'New session' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
});

test('closing gives the focus back to what opened it', async () => {
  render(<NewSession />);
  await userEvent.click(screen.getByText('New'));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByText('New'));
});

test('Esc asks to close', async () => {
  render(<NewSession />);
  await userEvent.click(screen.getByText('New'));
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Esc in what lies above it, and a file not chosen after all, leave it as it is', async () => {
  const onClose = jest.fn();
  const onCloseAbove = jest.fn();
  render(
    <Dialog open title="Below" closeLabel="Close" onClose={onClose}>
      <input type="file" aria-label="File" />
      <Dialog open title="Above" closeLabel="Close" onClose={onCloseAbove}>
        Something
      </Dialog>
    </Dialog>,
  );
  fireEvent(screen.getByLabelText('File'), new Event('cancel', { bubbles: true }));
  fireEvent(
    screen.getByRole('dialog', { name: 'Above' }),
    new Event('cancel', { bubbles: true, cancelable: true }),
  );
  expect(onCloseAbove).toHaveBeenCalledTimes(1);
  expect(onClose).not.toHaveBeenCalled();
});

test('a press outside does not throw a form away', async () => {
  render(<NewSession />);
  await userEvent.click(screen.getByText('New'));
  fireEvent.mouseDown(screen.getByRole('dialog'));
  expect(screen.queryByRole('dialog')).not.toBeNull();
});

test('errors take the focus at every attempt, and lead to their field', async () => {
  render(<NewSession />);
  await userEvent.click(screen.getByText('New'));
  await userEvent.click(screen.getByText('Create'));
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  await userEvent.click(screen.getByRole('link', { name: 'Give the session a name' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  await userEvent.click(screen.getByText('Create'));
  expect(document.activeElement).toBe(screen.getByRole('alert'));
});

test('keys typed in a dialog do not reach the page underneath', async () => {
  const heard: string[] = [];
  render(
    <div onKeyDown={(event) => heard.push(event.key)}>
      <NewSession />
    </div>,
  );
  await userEvent.click(screen.getByText('New'));
  await userEvent.type(screen.getByLabelText('Name'), 'm');
  expect(heard).toEqual([]);
});

test('a confirmation starts on the safe answer', () => {
  const answers: string[] = [];
  render(
    <ConfirmDialog
      open
      danger
      title="Delete the board?"
      confirmLabel="Delete"
      cancelLabel="Cancel"
      closeLabel="Close"
      onConfirm={() => answers.push('yes')}
      onClose={() => answers.push('no')}
    >
      Its posts go with it.
    </ConfirmDialog>,
  );
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(answers).toEqual(['yes']);
});
