/** A field ties its label and its messages to whatever control stands inside. */
import { render, screen } from '@testing-library/react';
import { Field } from './Field.tsx';
import { Select } from './Select.tsx';
import { TextArea } from './TextArea.tsx';
import { TextInput } from './TextInput.tsx';

const description = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent);

test.each([
  ['input', <TextInput key="input" />],
  ['text area', <TextArea key="area" value="" readOnly />],
  ['select', <Select key="select" />],
])('the label names the %s', (_, control) => {
  render(<Field label="Your first name">{control}</Field>);
  expect(screen.getByLabelText('Your first name')).toBeTruthy();
});

test('the error comes before the hint and marks the control as invalid', () => {
  render(
    <Field label="Code" hint="Nine letters and digits" error="This code has ended">
      <TextInput />
    </Field>,
  );
  const control = screen.getByLabelText('Code');
  expect(control.getAttribute('aria-invalid')).toBe('true');
  expect(description(control)).toEqual(['This code has ended', 'Nine letters and digits']);
});

test('without messages the control is described by nothing', () => {
  render(
    <Field label="Code">
      <TextInput />
    </Field>,
  );
  const control = screen.getByLabelText('Code');
  expect(control.hasAttribute('aria-describedby')).toBe(false);
  expect(control.hasAttribute('aria-invalid')).toBe(false);
});

test('what was understood is read out', () => {
  const field = (confirmed?: string) => (
    <Field label="Code" confirmed={confirmed}>
      <TextInput />
    </Field>
  );
  const { rerender } = render(field());
  rerender(field('Electronics 2026'));
  expect(screen.getByRole('status').textContent).toBe('Electronics 2026');
});
