import {
  AddCircle20Filled,
  ArrowSwap20Regular,
  Edit20Filled,
  NumberSymbol20Regular,
  SubtractCircle20Filled,
} from '@fluentui/react-icons';
import type { Nature } from './state';

const ICONS = {
  ajout: { icon: AddCircle20Filled, tone: 'success' },
  suppression: { icon: SubtractCircle20Filled, tone: 'error' },
  modification: { icon: Edit20Filled, tone: 'info' },
  renumerotation: { icon: NumberSymbol20Regular, tone: 'none' },
  deplacement: { icon: ArrowSwap20Regular, tone: 'none' },
};

/** The tone of a nature: a class of the severities, whose colours it borrows. */
export function toneOf(nature: Nature): string {
  return `is-${ICONS[nature].tone}`;
}

/** The shape says the nature as much as the colour does. The word must stand beside it. */
export function NatureIcon({ nature }: { nature: Nature }) {
  const Icon = ICONS[nature].icon;
  return <Icon className={`severity-icon ${toneOf(nature)}`} aria-hidden />;
}
