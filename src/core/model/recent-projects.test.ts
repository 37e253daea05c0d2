import { expect, it } from 'vitest';
import { mostRecentProjects, withProjectName, withRecentProject, type RecentProject } from './recent-projects.ts';

const opened = (folder: string, name = folder): RecentProject => ({ folder, name, openedAt: '2026-01-01T00:00:00.000Z' });

it('has the latest first, and each folder once', () => {
  const list = ['/a', '/b', '/a'].map((folder) => opened(folder)).reduce<readonly RecentProject[]>(withRecentProject, []);
  expect(list.map(({ folder }) => folder)).toEqual(['/a', '/b']);
});

it('forgets those not opened for longest', () => {
  const list = Array.from({ length: mostRecentProjects + 3 }, (_, i) => opened(`/${i}`)).reduce<readonly RecentProject[]>(withRecentProject, []);
  expect(list).toHaveLength(mostRecentProjects);
  expect(list.at(-1)?.folder).toBe('/3');
});

it('follows a new name', () => {
  const list = [opened('/a'), opened('/b')];
  expect(withProjectName(list, '/b', 'New').map(({ name }) => name)).toEqual(['/a', 'New']);
  expect(withProjectName(list, '/b', '/b')).toBe(list);
  expect(withProjectName(list, '/c', 'New')).toBe(list);
});
