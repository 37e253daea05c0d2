/** What a file of tags holds, and what can be wrong with it. */
export const codebookFile = {
  'codebookFile.nameMissing': 'Line {line}: there is no name. The line was left out.',
  'codebookFile.nameLong': 'Line {line}: the name has more than 500 characters. The line was left out.',
  'codebookFile.loop': 'Line {line}: “{name}” stands inside itself. The line was left out.',
  'codebookFile.tooDeep': 'Line {line}: tags are nested more than {levels} levels deep. The line was left out.',
  'codebookFile.colour': 'Line {line}: “{colour}” is not a colour. The tag gets another.',
  'codebookFile.shortcut': 'Line {line}: “{shortcut}” is not a single letter or digit. The tag gets no key.',
  'codebookFile.keyTaken': 'The tag “{tag}” gets no key: “{shortcut}” is in use.',
  'codebookFile.codeName': 'A code has a name that cannot be used. It is called “{name}”.',
  'codebookFile.sets': '{count, plural, one {The set “{names}” was left out: there are no sets of tags here. Its tags are imported.} other {The sets “{names}” were left out: there are no sets of tags here. Their tags are imported.}}',
  'codebookFile.groups': '{count, plural, one {One code only groups others in the file. Here it is a tag like any other.} other {{count} codes only group others in the file. Here they are tags like any other.}}',

  'problem.codebookColumns': 'This file has no column of names. Nothing was imported. Give one column the heading “name”.',
  'problem.codebookEmptyFile': 'This file holds no tags. Nothing was imported.',
  'problem.codebookXml': 'This file is damaged: it is not well-formed XML ({detail}). Nothing was imported. Export it again from the program that made it.',
  'problem.codebookDoctype': 'This file declares a document type, which no codebook needs and which can do harm. Nothing was imported.',
  'problem.codebookOther': 'This file is XML, but no REFI-QDA codebook (it begins with “{element}”). Nothing was imported.',
  'problem.codebookDeep': 'The codes in this file are nested more than {levels} levels deep. Nothing was imported.',
  'problem.codebookLarge': 'This file holds more than {count} codes. Nothing was imported.',
  'problem.codebookEmpty': 'There are no tags to export yet. Nothing was written.',
} as const;
