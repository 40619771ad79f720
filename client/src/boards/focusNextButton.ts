/** Where the focus goes in a dialog whose rows go away. */

/** The row goes away with its button: on with the next one, or with the one that closes. */
export function focusNextButton(button: HTMLElement): void {
  const buttons = [...(button.closest('dialog')?.querySelectorAll('button') ?? [])];
  const next = buttons.findIndex((each) => each === button) + 1;
  (buttons[next] ?? buttons[0])?.focus();
}

/** Several buttons go away with the row: on with the first one of the next row. */
export function focusNextRow(button: HTMLElement): void {
  const row = button.closest('li');
  const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button');
  (next ?? button.closest('dialog')?.querySelector('button'))?.focus();
}
