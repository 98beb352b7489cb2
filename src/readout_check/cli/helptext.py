"""The longer words of ``--help``. A line holding only a backspace keeps the lines after it as they are."""

from __future__ import annotations

MAIN = """\
Say where articles about official meetings depart from the official readout.

readout-check reads a readout and the articles about it, pairs what speaks of the same fact, and shows both passages
where they differ. A path is a document, or a folder: a folder with documents in it is one meeting, and a tree is
searched for such folders. Without a path, the current folder is checked. Everything runs on this machine.

The check command may be left out: "readout-check PATH" is "readout-check check PATH", with the options that
"readout-check check --help" lists. Give a path that is named like a command as ./check.
"""

MAIN_END = """\
\b
Examples:
  readout-check meetings/2021-11-26           one meeting
  readout-check meetings --format concise     a tree of them, a line a finding
  readout-check --official said.txt news.txt  say which one is the readout
  readout-check claims said.txt               what is read out of a document
  readout-check explain RC401                 what a rule does
  readout-check baseline create meetings      from here on, only new ones fail

\b
Exit codes:
  0    nothing new at or above --fail-on (default: a warning)
  1    something new at or above --fail-on
  2    the job could not be done, or not wholly: bad usage, an unreadable
       file, nothing to compare, a crash
  130  interrupted

\b
Environment variables:
  NO_COLOR                 no colour (the option --color goes before it)
  FORCE_COLOR              colour even where the output is not a terminal
  COLUMNS                  how wide to write (default: as wide as the
                           terminal; 100 off a terminal)
  CI                       baseline commands write nothing without --write
  SOURCE_DATE_EPOCH        today, in seconds, where --today is not given
  READOUT_CHECK_TRACEBACK  1 shows the traceback of an internal error
"""

CHECK = """\
Check articles against the readout of their meeting.

A PATH is a document, or a folder with documents in it (one meeting), or a tree of such folders; - is the standard
input, and an address (http or https) a web page. Documents are text, Markdown, HTML, PDF, DOCX and e-mails. Which
document is the readout is decided by --official, meeting.toml, front matter, the file's name (official, readout,
transcript, communique; article, news, secondary), and else by reading it. The report says how.
"""

CHECK_END = """\
\b
Examples:
  readout-check meetings/2021-11-26
  readout-check --official readout.txt article.txt other-article.txt
  readout-check meetings --select RC1,RC2 --ignore RC107
  readout-check meetings --format json --output report.json --fail-on error
  readout-check meetings --also sarif:report.sarif --also junit:report.xml

\b
Exit codes:
  0    nothing new at or above --fail-on
  1    something new at or above --fail-on (0 with --exit-zero)
  2    the job could not be done, or not wholly (what could be checked is
       still reported)
  130  interrupted
"""

CLAIMS = """\
Show what is read out of documents: every figure, date, office, name, statement and quotation, with what it was read as.
"""

CLAIMS_END = """\
\b
Examples:
  readout-check claims readout.txt
  readout-check claims readout.txt article.txt --format json
"""

TEXT = """\
Print the text that is read out of a document, exactly: the offsets of the report and of "claims" point into it.

A FILE is text, Markdown, HTML, PDF, DOCX or an e-mail, - for the standard input, or an address (http or https).
"""

TEXT_END = """\
\b
Examples:
  readout-check text readout.pdf
  readout-check text - --stdin-name readout.html < page.html
"""

INIT = """\
Write a meeting.toml into FOLDER (default: this folder): what was detected about its meeting, for you to correct.

It says which documents are the readouts and which the articles, with how that was decided, the day and the title of the
meeting, the language, and who took part, with office and country. Where detection was right it changes nothing. Correct
it where it was not: add the other names of a participant to "aliases", and an article that uses them is no longer
wrong. A file that is there already is not overwritten.
"""

INIT_END = """\
\b
Examples:
  readout-check init meetings/2021-11-26
  readout-check init meetings/2021-11-26 --dry-run
  readout-check init talks --official talks/said.txt

\b
Exit codes:
  0    written
  2    it could not be done: no meeting, two candidates for the readout,
       a meeting.toml that is there already
  130  interrupted
"""

EXPLAIN = """\
Explain a rule: what it does, why it matters, an example, and when to ignore it.

A CODE is a rule's code (RC401 or rc401) or its name (office-differs).
"""

RULES = """\
List the rules: code, name, severity, and what makes them fire.
"""

BASELINE = """\
Keep the findings that are known in a file, so that only new ones fail.

The file is .readout-check-baseline.jsonl, a line a finding, to be committed. "baseline create" makes it, "check" finds
it in the folder of the paths or the nearest one above.
"""

BASELINE_END = """\
\b
Examples:
  readout-check baseline create meetings
  readout-check baseline accept 3f2a9c0d11e7b845 --reason "both say it"
  readout-check baseline prune meetings
  readout-check baseline audit meetings

\b
With CI set, nothing is written without --write. Exit codes:
  0    done, or nothing to do
  2    it could not be done, or not wholly
  130  interrupted
"""

BASELINE_CREATE = """\
Make the baseline: check PATHs (default: this folder) and keep every finding.

An existing file is never overwritten. What the configuration suppresses or turns off is left out.
"""

BASELINE_ACCEPT = """\
Add new findings to the baseline, with the reason.

A FINGERPRINT is the one that "check -v" or the JSON report shows for a finding; without one, all that is new is
accepted. A known finding keeps its entry, with the new reason.
"""

BASELINE_PRUNE = """\
Take out the entries that no finding meets any more.

Only entries of a readout and an article that are both checked in this run are judged, and only of rules that are on.
"""

BASELINE_AUDIT = """\
Go through the baseline on a terminal and decide, entry by entry: false alarm, article wrong, readout wrong.

Every answer is saved at once. PATHs (default: this folder) are checked first, to show both passages of each entry.
"""

CONFIG = """\
Print every setting with its value and where that is from.

There is one configuration file or none: the nearest readout-check.toml, or pyproject.toml with [tool.readout-check],
in or above the folder of the PATHs. Files are never merged.
"""

CONFIG_END = """\
\b
Examples:
  readout-check config
  readout-check config meetings --config ci.toml
"""

CACHE = """Show or empty the cache of what was read out of documents."""
