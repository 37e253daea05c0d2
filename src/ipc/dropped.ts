/** Bytes that dropped files without a place on a disk may have together: they cross to main in memory. */
export const mostBytesInMemory = 100_000_000;
