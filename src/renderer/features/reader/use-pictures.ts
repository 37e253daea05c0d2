import { useCallback } from 'react';
import type { LoadPicture } from '../../editor/document/document-page.ts';
import { bridge } from '../../state/bridge.ts';

/** Returns what brings the pictures of a version of a source onto its page. One that cannot be had leaves its words. */
export const usePictures = (sourceId: string, version: number): LoadPicture => useCallback((name, image) => {
  void bridge().readPicture({ sourceId, version, name }).then((picture) => {
    if (picture.ok && picture.value !== '') image.src = picture.value;
    else image.removeAttribute('width');
  });
}, [sourceId, version]);
