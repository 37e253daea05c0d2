/** Returns the day of an instant as it is read in lists: 7 Oct 2025. */
export const shortDate = (instant: string): string => new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium' });
