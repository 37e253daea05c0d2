import { annotations } from '../../../core/messages/en/annotations.ts';
import { addWords } from '../../../core/messages/messages.ts';

addWords(annotations);
