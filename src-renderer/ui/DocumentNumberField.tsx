import { NumberInput } from '@mantine/core';
import type { NumberInputProps } from '@mantine/core';

type Given = 'label' | 'description' | 'placeholder' | 'suffix' | 'required' | 'value' | 'onChange' | 'w';

/** The number that a clerk gives a document of the council, where the dialog begins. */
export function DocumentNumberField(given: Pick<NumberInputProps, Given>) {
  return (
    <NumberInput
      {...given}
      min={1}
      max={99_999}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data-autofocus
    />
  );
}
