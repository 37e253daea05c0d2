import '../../../core/exports/words.ts';
import '../../../core/reports/words.ts';
import { exportForm } from '../../../core/messages/en/export-form.ts';
import { addWords } from '../../../core/messages/messages.ts';

addWords(exportForm);
