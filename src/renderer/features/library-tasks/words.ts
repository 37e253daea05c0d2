import { libraryTasks } from '../../../core/messages/en/library-tasks.ts';
import { addWords } from '../../../core/messages/messages.ts';

addWords(libraryTasks);
