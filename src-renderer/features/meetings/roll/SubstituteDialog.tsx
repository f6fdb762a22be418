import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { FormModal } from '../../../ui/FormModal.tsx';

/** Asks who sits in for a member, as the letter says it. */
export function SubstituteDialog({
  name,
  onSave,
  onClose,
}: {
  name: string;
  /** Told the substitute with post and letter in one line, as documents print it. */
  onSave: (substitute: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('roll');
  const [person, setPerson] = useState('');
  const [post, setPost] = useState('');
  const [letter, setLetter] = useState('');
  const complete = [person, post, letter].every((text) => cleanText(text) !== '');
  return (
    <FormModal
      title={t('substituteTitle', { name })}
      complete={complete}
      saving={false}
      error={null}
      onSubmit={() => onSave(`${cleanText(person)}, ${cleanText(post)} (${cleanText(letter)})`)}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('substituteHint')}
      </Text>
      <TextInput
        label={t('substituteName')}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
        maxLength={80}
        required
        data-autofocus
      />
      <TextInput
        label={t('substitutePost')}
        value={post}
        onChange={(event) => setPost(event.currentTarget.value)}
        maxLength={120}
        required
      />
      <TextInput
        label={t('substituteLetter')}
        placeholder={t('substituteLetterPlaceholder')}
        value={letter}
        onChange={(event) => setLetter(event.currentTarget.value)}
        maxLength={90}
        required
      />
    </FormModal>
  );
}
