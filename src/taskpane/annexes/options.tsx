import { Checkbox } from '@fluentui/react-components';
import { seFaitEnWord } from '../../app';
import { Segments } from '../parts/segments';
import type { Choice, Form } from './state';
import { Territory } from './territory-field';
import { useProducing, useProducingState } from './use-producing';
import { LAYOUT } from './words';

function Layout() {
  const { setOption } = useProducing();
  const { options } = useProducingState();
  return LAYOUT.map(({ option, text }) => (
    <Checkbox
      key={option}
      label={text}
      checked={options[option]}
      onChange={(_, { checked }) => setOption(option, checked === true)}
    />
  ));
}

interface FormChoice {
  readonly value: Form;
  readonly text: string;
}

const IN_WORKBOOK: readonly FormChoice[] = [
  { value: 'sheet', text: 'Ce classeur' },
  { value: 'file', text: 'Nouveau classeur' },
];

/** The forms that it may take; none to choose among where there is but one. */
function formsOf(choice: Choice, makesSheets: boolean): readonly FormChoice[] {
  const word: readonly FormChoice[] =
    choice !== 'modele' && seFaitEnWord(choice) ? [{ value: 'word', text: 'Word' }] : [];
  if (makesSheets) return [...IN_WORKBOOK, ...word];
  return word.length > 0 ? [{ value: 'sheet', text: 'Feuille Excel' }, ...word] : [];
}

function Forms() {
  const { setForm, makesSheets } = useProducing();
  const { choice, form } = useProducingState();
  const forms = formsOf(choice, makesSheets);
  if (forms.length === 0) return null;
  return <Segments label="Forme" options={forms} chosen={form} onChoose={setForm} />;
}

/** How the chosen annexe is laid out, and in what form it comes. */
export function Options() {
  const { choice } = useProducingState();
  const withLayout = choice === 'annexe-2';
  return (
    <>
      {withLayout && (
        <section aria-label="Options" className="annex-options">
          <h2>Options</h2>
          <Layout />
        </section>
      )}
      {choice === 'modele' && <Territory />}
      <Forms />
    </>
  );
}
