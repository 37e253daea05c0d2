import { reports } from '../messages/en/reports.ts';
import { addWords } from '../messages/messages.ts';

addWords(reports);
