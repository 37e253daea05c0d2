import { exported } from '../messages/en/exported.ts';
import { addWords } from '../messages/messages.ts';

addWords(exported);
