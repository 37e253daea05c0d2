/** The part of pdf.js that reads files; it is run in the thread that asks. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
