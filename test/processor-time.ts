const TRIES = 3;

type Work = () => unknown;

/** Time of a work in this process, in milliseconds; what the machine does meanwhile does not count. */
export async function processorTime(work: Work): Promise<number> {
  const begin = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

/** How many times dearer the large work is: best of some tries, the two works in turn, so that a slow moment is no more one's than the other's. */
export async function growth(small: Work, large: Work): Promise<number> {
  let least = Infinity;
  let most = Infinity;
  for (let round = 0; round < TRIES; round += 1) {
    least = Math.min(least, await processorTime(small));
    most = Math.min(most, await processorTime(large));
  }
  return most / least;
}
