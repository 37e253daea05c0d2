/** Words of the command line. */
export const cli = {
  'cli.usage': `Usage: claimwright COMMAND [--json]

  init DIR [--name NAME]            make a project in a new or empty folder
  import DIR FILE… [--as article|page|final|original] [--password PASSWORD]
                                    add texts, Markdown, web pages, transcripts, documents and PDFs as sources;
                                    web pages as their article (the default) or whole, documents with tracked
                                    changes as with them (the default) or as before them
  import DIR FILE.csv [--text COLUMN] [--title COLUMN] [--authors COLUMN] [--date COLUMN] [--url COLUMN]
                                    add each row of a table as a source; columns that are not named are guessed
  cite DIR FILE [--dry-run]         fill in citations from BibTeX, RIS or CSL-JSON
  annotations DIR SOURCE [--import] [--password PASSWORD]
                                    list the annotations in the file of a PDF; --import adds those that were
                                    not added before as highlights, and leaves the file as it is
  annotate DIR SOURCE FILE          add highlights from a file of W3C Web Annotations
  replace DIR SOURCE FILE [--dry-run]
                                    give a source a newer text; its highlights move with their passages.
                                    --dry-run only tells what would become of them
  export DIR --format pdf|html|docx|markdown|obsidian [--source SOURCE]… [--tag TAG]… [--option NAME=VALUE]… --out PATH
                                    write sources with their highlights, all or those with a tag, and notes;
                                    obsidian writes to a folder, and brings one up to date;
                                    options (pdf): summary=yes adds pages with the claims and their verdicts,
                                    appendix=yes pages that list highlights by tag; marks=drawn draws the
                                    highlights into the pages of a new file, without annotations;
                                    (html, docx) claims=no, notes=no; (pdf, docx) paper=a4 or paper=letter,
                                    else as usual in the region of the system
  export DIR --format csv|xlsx [--of highlights|claims|evidence] [--source SOURCE]… [--tag TAG]…
         [--option NAME=VALUE]… --out PATH
                                    write a row for each; options: highlightColumns=quote,source,tags,…,
                                    claimColumns=…, evidenceColumns=…, (csv) byteOrderMark=yes
  export DIR --format report-pdf|report-docx|report-html|report-markdown|report-text --report REPORT
         [--option NAME=VALUE]… --out PATH
                                    write a report; options: (report-pdf) titlePage=yes, (report-docx) notes=no,
                                    (both) paper=a4 or paper=letter
  codebook export DIR --format csv|qdc [--bom] --out FILE
                                    write the tags as a table or as a REFI-QDA codebook
  codebook import DIR FILE [--conflicts keep|take] [--dry-run]
                                    add tags from CSV or REFI-QDA; where both say something of a tag,
                                    keep what the project says (the default) or take what the file says
  claim DIR add [--statement TEXT] [--from HIGHLIGHT] [FACTS]
                                    make a claim, worded as the highlight or as it is told
  claim DIR set CLAIM [--statement TEXT] [FACTS]
                                    change it; an empty word takes a fact away
  claim DIR list                    print all claims
  claim DIR show CLAIM              print one with its evidence and the history of its verdict
  evidence DIR add CLAIM --stance states|supports|refutes|context PASSAGE
           [--strength weak|moderate|strong] [--why TEXT]
                                    tie a passage or a web page to a claim
  evidence DIR list [--claim CLAIM] print evidence
  search DIR QUERY [--order best|library|newest|oldest|hits|title] [--limit N]
                                    print what fits a query, by source, with where it stands
  list DIR sources|highlights|tags|claims
                                    print what is in a project
  check DIR                         verify a project; changes nothing
  help                              print this

SOURCE is the id of a source, or its title or file name if no other has the same.
CLAIM is the id of a claim, or its statement if no other has the same.
FACTS are --speaker, --said, --about, --place, --assignee and --note with words, --tag with a name,
once or more, --verdict with a step of the scale and --reason, --confidence with 0 to 100, and
--status open|in-work|done. Times are written in words or as EDTF: “6 October 2025”, “last Monday”, “since 2023”,
2025-10, 1990~. “Monday” is counted from the day of the claim’s source; an unclear time changes nothing.
PASSAGE is --highlight ID, or --source SOURCE with --quote TEXT or --start N --end N, or
--url ADDRESS [--title TEXT] [--accessed YYYY-MM-DD] [--quote TEXT].
QUERY is written as in the window: ministry, "exact words", /\\d+%/, tag:Figure -tag:Hedge, date:2025.
One that begins with - stands behind --.
--json prints one JSON object per line; positions count Unicode code points.
--version prints the version.
Exit status: 0 done, 1 failed, 2 wrong usage.`,
  'cli.error': 'claimwright: {detail}',
  'cli.about': '{name}: {detail}',

  'cli.usage.switches': 'The options were not understood: {detail}',
  'cli.usage.noCommand': 'Say what to do.',
  'cli.usage.unknownCommand': 'There is no command “{name}”.',
  'cli.usage.option': 'The command “{command}” has no option --{option}.',
  'cli.usage.arguments': 'The command “{command}” is used so: claimwright {form}',
  'cli.usage.as': 'Choose --as article or --as page for web pages, --as final or --as original for documents with tracked changes.',
  'cli.cited': '“{title}” ({id}): {by}',
  'cli.uncited': '“{title}” is about no source',
  'cli.usage.format': 'Choose --format: {known}.',
  'cli.usage.of': 'The format {format} is made of {known}. Choose it with --of.',
  'cli.usage.report': 'Formats of reports export one report: say which with --report. “claimwright list DIR reports” shows what there is.',
  'cli.usage.ofSources': 'Sources and tags are chosen where sources or highlights are exported.',
  'cli.usage.exportOption': 'The format {format} has no option “{name}”. Its options: {known}.',
  'cli.usage.exportValue': 'Give --option {name}= one of: {known}.',
  'cli.usage.codebookFormat': 'Choose --format csv or --format qdc.',
  'cli.usage.conflicts': 'Choose --conflicts keep or --conflicts take.',
  'cli.usage.out': 'Say with --out where to write.',
  'cli.usage.list': 'There is no list of “{name}”. Choose sources, highlights, tags, claims or reports.',
  'cli.usage.order': 'Choose --order {known}.',
  'cli.usage.limit': 'Give --limit as a whole number from 1 to {most}.',
  'cli.usage.name': 'A project’s name needs some characters, and no line breaks.',

  'cli.sourceUnknown': 'There is no source “{wanted}” in this project. “claimwright list DIR sources” shows what there is.',
  'cli.sourceAmbiguous': 'Several sources are called “{wanted}”. Use an id: {ids}.',

  'cli.usage.statement': 'Say what is claimed, with --statement, or which highlight states it, with --from.',
  'cli.usage.nothingToSet': 'Say what to change of the claim.',
  'cli.usage.status': 'Choose --status open, in-work or done.',
  'cli.usage.confidence': 'Give --confidence as a whole number from 0 to 100, or empty to take it away.',
  'cli.usage.reason': 'A --reason needs the --verdict that it is for.',
  'cli.usage.stance': 'Choose --stance states, supports, refutes or context.',
  'cli.usage.strength': 'Choose --strength weak, moderate or strong.',
  'cli.usage.passage': 'Say where the evidence stands: --highlight ID, or --source SOURCE with --quote TEXT or with --start N and --end N, or --url ADDRESS.',

  'cli.timeUnknown': '--{option} “{words}” was not understood as a time. Nothing was changed. Write it like “6 October 2025”, “spring 2024” or “since 2023”, or as EDTF: 2025-10-06.',
  'cli.timeNoDay': '--{option} “{words}” has to be counted from a day, and the claim has no source with a date. Nothing was changed. Write the day itself, like “6 October 2025”.',
  'cli.claimUnknown': 'There is no claim “{wanted}” in this project. “claimwright list DIR claims” shows what there is.',
  'cli.reportUnknown': 'There is no report “{wanted}” in this project. “claimwright list DIR reports” shows what there is.',
  'cli.reportAmbiguous': 'Several reports are called “{wanted}”. Use an id: {ids}.',
  'cli.claimAmbiguous': 'Several claims say “{wanted}”. Use an id: {ids}.',
  'cli.highlightUnknown': 'There is no highlight “{wanted}” in this project. “claimwright list DIR highlights” shows what there is.',
  'cli.verdictUnknown': 'There is no verdict “{wanted}” on this project’s scale, which has: {names}.',
  'cli.tagUnknown': 'There is no tag “{wanted}” in this project. “claimwright list DIR tags” shows what there is.',
  'cli.tagAmbiguous': 'Several tags are called “{wanted}”. Use an id: {ids}.',
  'cli.passageNotFound': 'These words do not stand exactly once in “{source}”. Nothing was changed. Give more of them, or --start and --end.',
  'cli.evidenceAdded': 'Tied “{quote}” to the claim ({id}).',

  'cli.searchEmpty': 'The query asks for nothing. Give words, “exact words”, a /pattern/ or a filter such as tag:NAME.',
  'cli.searchNothing': 'Nothing fits.',
  'cli.searchFirst': 'The first {shown} of {total} results are printed.',

  'cli.created': 'Made the project “{name}” in {folder}.',
  'cli.imported': '{file}: imported as “{title}” ({id})',
  'cli.known': '{file}: in the project already, as “{title}” ({id})',
  'cli.annotated': '{imported, plural, one {{imported} highlight} other {{imported} highlights}} made; {failed, plural, one {{failed} annotation} other {{failed} annotations}} left out.',
  'cli.annotationsNone': 'There are no annotations in this file.',
  'cli.annotationsTaken': '{count, plural, one {{count} highlight} other {{count} highlights}} made.',
  'cli.annotationTaken': '(imported)',
  'cli.annotationPage': 'p. {page}',
  'cli.annotationMoved': 'Annotation {number}: found elsewhere than stated; check the highlight {id}',
  'cli.annotationFailed': 'Annotation {number} was left out: {detail}.',
  'cli.replaced': '“{title}” has a new text (version {version}): {same} highlights as before, {moved} moved, {changed} reworded; {doubtful} doubtful and {gone} gone wait for review in the app.',
  'cli.replaceTrial': 'Nothing was changed. Replaced, “{title}” would have {same} highlights as before, {moved} moved, {changed} reworded, {doubtful} doubtful and {gone} gone.',
  'cli.replaceIdentical': 'Nothing was changed: “{title}” has this very text already.',
  'cli.codebookImported': '{made, plural, one {{made} tag} other {{made} tags}} made, {changed} changed; {conflicts, plural, one {{conflicts} tag differs} other {{conflicts} tags differ}} between file and project.',
  'cli.codebookWould': '{made, plural, one {{made} tag} other {{made} tags}} would be made, {changed} changed; {conflicts, plural, one {{conflicts} tag differs} other {{conflicts} tags differ}} between file and project. Nothing was changed.',
  'cli.exported': 'Wrote {path}.',
  'cli.notWritten': 'Not all results could be printed ({detail}). What was to be done is done.',
  'cli.sound': '“{name}” is sound: {sources, plural, one {{sources} source} other {{sources} sources}}, {highlights, plural, one {{highlights} highlight} other {{highlights} highlights}}.',
  'cli.unsound': '{count, plural, one {{count} problem} other {{count} problems}} found in “{name}”.',
} as const;
