/** A repeatable source of choices (mulberry32): the same seed always builds the same territory. */
export class Hasard {
  constructor(private etat: number) {}

  /** A number from 0 (included) to 1 (excluded). */
  nombre(): number {
    this.etat = (this.etat + 0x6d2b79f5) | 0;
    let t = Math.imul(this.etat ^ (this.etat >>> 15), 1 | this.etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  entier(min: number, max: number): number {
    return min + Math.floor(this.nombre() * (max - min + 1));
  }

  parmi<T>(liste: readonly T[]): T {
    const choix = liste[this.entier(0, liste.length - 1)];
    if (choix === undefined) throw new RangeError('Rien à choisir dans une liste vide.');
    return choix;
  }

  chance(probabilite: number): boolean {
    return this.nombre() < probabilite;
  }

  melange<T>(liste: readonly T[]): T[] {
    const copie = liste.map((valeur) => ({ valeur, rang: this.nombre() }));
    return copie.sort((a, b) => a.rang - b.rang).map(({ valeur }) => valeur);
  }
}
