import { useEffect, useId, useRef, useState } from 'react';
import { descriptionAnonyme } from '../../app';
import type { Finding } from '../modele';
import { useSessionState } from '../session-context';
import { copied } from '../parts/clipboard';
import type { Copy } from '../parts/clipboard';

const COPIED =
  'Description copiée\u00a0: collez-la dans un message à l’équipe qui vous fournit ce contrôle. Elle ne contient ni nom ni chiffre de votre classeur.';
const REFUSED =
  'Copiez ce texte (Ctrl+C) et collez-le dans un message à l’équipe qui vous fournit ce contrôle. Il ne contient ni nom ni chiffre de votre classeur.';

/** The very text that was copied; selected where it is still to be. */
function Description({ text, copy }: { text: string; copy: Copy }) {
  const field = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (copy !== 'refused') return;
    area.current?.focus();
    area.current?.select();
  }, [copy]);
  return (
    <>
      <p role="status" className="caption">
        {copy === 'copied' ? COPIED : REFUSED}
      </p>
      <label htmlFor={field} className="hidden-text">
        Description du point
      </label>
      <textarea ref={area} id={field} className="description" readOnly rows={6} value={text} />
    </>
  );
}

/** A point reported wrongly is told to those who make the rules, without anything of the workbook. */
export function FalsePositive({ finding }: { finding: Finding }) {
  const { result } = useSessionState();
  const [copy, setCopy] = useState<Copy | null>(null);
  if (!result) return null;
  const text = descriptionAnonyme(finding, result);
  return (
    <div className="section">
      <button type="button" className="link is-start" onClick={() => void copied(text).then(setCopy)}>
        Signaler un faux positif
      </button>
      {copy && <Description text={text} copy={copy} />}
    </div>
  );
}
