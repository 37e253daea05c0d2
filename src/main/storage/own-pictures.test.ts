import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mostPictureBytes } from '../../core/formats/pictures/picture-kind.ts';
import { testPicture } from '../import/test-picture.ts';
import { checkProject, createProject } from './index.ts';
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

test('a check of the project finds a picture that was changed or is missing, and none that no report shows', async () => {
  const { folder, project } = await newProject();
  const context = contextWith('c');
  const [shown, other] = [value(await project.addOwnPicture(testPicture(6, 6))), value(await project.addOwnPicture(testPicture(7, 7)))];
  value(await project.run({ name: 'report.create', input: { title: 'R', style: 'apa', contents: [{ kind: 'picture', picture: shown, size: 'full', alt: '', caption: [] }] } }, context));
  await project.close();
  const findings = async () => value(await checkProject(folder)).findings.map(({ id }) => id);
  await writeFile(join(folder, 'pictures', other.name), 'another');
  expect(await findings()).toEqual([]);
  await writeFile(join(folder, 'pictures', shown.name), 'another');
  expect(await findings()).toEqual(['check.pictureChanged']);
  await rm(join(folder, 'pictures', shown.name));
  expect(await findings()).toEqual(['problem.pictureMissing']);
});
