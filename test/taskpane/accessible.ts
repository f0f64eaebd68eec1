import { configureAxe, toHaveNoViolations } from 'jest-axe';

expect.extend(toHaveNoViolations);

/** Only what is wrong is described: a selector of each element that is right took most of the time. */
export const axe = configureAxe({ resultTypes: ['violations'] });
