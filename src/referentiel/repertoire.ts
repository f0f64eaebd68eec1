/** Lines of a table by key. One chain of numbers for all keys: an array a key costs ten times more to build. */
export class Repertoire {
  private readonly derniers = new Map<string, number>();
  private readonly lignes: number[] = [];
  private readonly precedents: number[] = [];

  ajouter(cle: string, ligne: number): void {
    this.precedents.push(this.derniers.get(cle) ?? -1);
    this.derniers.set(cle, this.lignes.length);
    this.lignes.push(ligne);
  }

  /** Lines of a key, in the order they were added. */
  chercher(cle: string): readonly number[] {
    const trouvees: number[] = [];
    let rang = this.derniers.get(cle) ?? -1;
    while (rang >= 0) {
      trouvees.push(this.lignes[rang] ?? 0);
      rang = this.precedents[rang] ?? -1;
    }
    return trouvees.reverse();
  }
}
