/** The version of the project format that this app reads and writes. */
export const formatVersion = 2;
