import { useEffect, useId, useRef, useState } from 'react';
import { descriptionAnonyme } from '../../app';
import type { Finding } from '../modele';
import { announced } from '../session';
import { useSession, useSessionState } from '../session-context';
import { copied } from '../parts/clipboard';
import type { Copy } from '../parts/clipboard';

const SAID: Readonly<Record<Copy, string>> = {
  copied:
    'Description copiée\u00a0: collez-la dans un message à l’équipe qui vous fournit ce contrôle. Elle ne contient ni nom ni chiffre de votre classeur.',
  refused:
    'Copiez ce texte (Ctrl+C) et collez-le dans un message à l’équipe qui vous fournit ce contrôle. Il ne contient ni nom ni chiffre de votre classeur.',
};

interface Told {
  readonly text: string;
  readonly copy: Copy;
}

/** The very text that was copied; selected where it is still to be. */
function Description({ text, copy }: Told) {
  const field = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (copy !== 'refused') return;
    area.current?.focus();
    area.current?.select();
  }, [copy]);
  return (
    <>
      <p className="caption">{SAID[copy]}</p>
      <label htmlFor={field} className="hidden-text">
        Description du point
      </label>
      <textarea ref={area} id={field} className="description" readOnly rows={6} value={text} />
    </>
  );
}

/** A point reported wrongly is told to those who make the rules, without anything of the workbook. */
export function FalsePositive({ finding }: { finding: Finding }) {
  const { go } = useSession();
  const { result } = useSessionState();
  const [told, setTold] = useState<Told | null>(null);
  if (!result) return null;
  const tell = async () => {
    const text = descriptionAnonyme(finding, result);
    const copy = await copied(text);
    setTold({ text, copy });
    go(announced(SAID[copy]));
  };
  return (
    <div className="section">
      <button type="button" className="link is-start" onClick={() => void tell()}>
        Signaler un faux positif
      </button>
      {told && <Description {...told} />}
    </div>
  );
}
