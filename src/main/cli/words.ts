import { cli } from '../../core/messages/en/cli.ts';
import { addWords } from '../../core/messages/messages.ts';

addWords(cli);
