import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mostPictureBytes } from '../../core/formats/pictures/picture-kind.ts';
import { testPicture } from '../import/test-picture.ts';
import { createProject } from './index.ts';
import { temporaryFolder } from './test-folder.ts';
import { contextWith, now, open, problemOf, value } from './test-support.ts';

async function newProject() {
  const folder = await temporaryFolder();
  return { folder, project: value(await createProject(folder, { name: 'Project', now, newId: contextWith('p').newId })) };
}

test('a picture is kept once, by what it is, and is there after the project was opened again', async () => {
  const { folder, project } = await newProject();
  const bytes = testPicture(40, 30);
  const kept = value(await project.addOwnPicture(bytes));
  expect(kept).toEqual({ name: expect.stringMatching(/^[0-9a-f]{64}\.png$/), width: 40, height: 30 });
  expect(value(await project.addOwnPicture(bytes))).toEqual(kept);
  expect(value(await project.addOwnPicture(testPicture(41, 30))).name).not.toBe(kept.name);
  await project.close();
  const again = await open(folder);
  expect(Buffer.from(value(await again.readOwnPicture(kept.name))).equals(bytes)).toBe(true);
  expect(await readdir(join(folder, 'pictures'))).toHaveLength(2);
  await again.close();
});

test('one that was damaged on disk is whole again once it is brought again', async () => {
  const { folder, project } = await newProject();
  const bytes = testPicture(5, 5);
  const { name } = value(await project.addOwnPicture(bytes));
  await writeFile(join(folder, 'pictures', name), 'half');
  value(await project.addOwnPicture(bytes));
  expect(Buffer.from(value(await project.readOwnPicture(name))).equals(bytes)).toBe(true);
  await project.close();
});

test('what is no picture, too large or of too many pixels is refused in words, and nothing is written', async () => {
  const { folder, project } = await newProject();
  expect(problemOf(await project.addOwnPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')))).toBe('problem.pictureUnknown');
  expect(problemOf(await project.addOwnPicture(Buffer.alloc(mostPictureBytes + 1)))).toBe('problem.pictureTooLarge');
  const bomb = Buffer.from(testPicture(8, 8));
  bomb.writeUInt32BE(50_000, 16);
  bomb.writeUInt32BE(50_000, 20);
  expect(problemOf(await project.addOwnPicture(bomb))).toBe('problem.pictureTooManyPixels');
  expect(await readdir(folder)).not.toContain('pictures');
  for (const name of ['../claimwright.json', `${'a'.repeat(64)}.png`]) expect(problemOf(await project.readOwnPicture(name))).toBe('problem.pictureMissing');
  await project.close();
  expect(problemOf(await project.addOwnPicture(testPicture(8, 8)))).toBe('problem.projectClosed');
});
