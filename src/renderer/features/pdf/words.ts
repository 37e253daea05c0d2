import { pdf } from '../../../core/messages/en/pdf.ts';
import { addWords } from '../../../core/messages/messages.ts';

addWords(pdf);
