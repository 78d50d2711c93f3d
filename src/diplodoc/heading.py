"""What a plain text says about itself in its first lines: when it was published, and its title.

Only what stands there plainly counts: a day with its year, and a first line that is set apart from the text. The
text itself stays as it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import attrs

from .errors import ModelError
from .model import Source

#: How far into the text the head can reach, in characters and in lines that are not empty.
_HEAD_CHARACTERS = 2000
_HEAD_LINES = 5
_TITLE_CHARACTERS = 250

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6})\.?"
_DAY_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?P<year>[12][0-9]{3})[-./](?P<number>[0-9]{1,2})[-./](?P<day>[0-9]{1,2})\b",
        # Day first, as everywhere where dots divide; with slashes nobody can tell.
        r"\b(?P<day>[0-9]{1,2})\.(?P<number>[0-9]{1,2})\.(?P<year>[12][0-9]{3})\b",
        # Not the last day of "20-24 May 2024".
        rf"\b(?<![-–—])(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}{_MONTH},?\s{{1,3}}(?P<year>[12][0-9]{{3}})\b",
        rf"\b{_MONTH}\s{{1,3}}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year>[12][0-9]{{3}})\b",
    )
)
_HEADER = re.compile(r"\s{0,20}date[:\s]\s{0,20}([0-9]{4}-[0-9]{2}-[0-9]{2})\b[^\S\n]{0,20}", re.IGNORECASE)
#: "BAKU, November 22 (Agency) --": a dateline opens the text proper, and a long line behind it is prose.
_DATELINE = re.compile(
    r"[A-Z][^.!?\n]{0,80}?(?:\.?\s?\([^()\n]{1,60}\)|\.?\s?/[^/\n]{1,60}/)?[^.!?\n]{0,10}?\s(?:--|–|—|-)\s"
    # "MOSCOW, 14 March 1984. /TASS/. The …"
    r"|[A-Z][^.!?\n]{0,60}\.?\s?(?:/[A-Z][^/\n]{1,20}/|\([A-Z]{2,9}\))[.:]?\s|.{0,60}:\s"
)


def source(text: str | Source, *, published: dt.date | str | None = None, **more: Any) -> Source:
    """A source of this text, with `published` and `title` from its head where they are not given.

    `published` is a date or ``"YYYY-MM-DD"``; `more` are further fields of `Source`. A source is taken as it is, but
    for the fields given. Raises `ModelError`.
    """
    if published is not None:
        more["published"] = _iso_day(published) if isinstance(published, str) else published
    if isinstance(text, Source):
        return attrs.evolve(text, **more)
    if not isinstance(text, str):
        raise ModelError(f"a text must be str, not {type(text).__name__}; read() takes the paths and bytes of files")
    return Source(text=text, **{"published": stated_day(text), "title": headline(text)} | more)


def _iso_day(value: str) -> dt.date:
    try:
        if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:$|[T ])", value):  # a time of day may follow
            return dt.date.fromisoformat(value[:10])
    except ValueError:
        pass
    raise ModelError(f"published must be a date or 'YYYY-MM-DD', not {value!r}")


def stated_day(text: str) -> dt.date | None:
    """The day in a ``date YYYY-MM-DD`` header, or the first full date in a head line or dateline; else None."""
    header = _HEADER.match(text)
    if header is not None:
        try:
            return dt.date.fromisoformat(header[1])
        except ValueError:
            return None
    for line in _head_lines(text):
        long = len(line) > _TITLE_CHARACTERS
        if not long and not line.endswith((".", "!", "?", "”", '"')):
            day = _day(line)
        else:
            dateline = _DATELINE.match(line)
            # "On 3 May 2019 she said: …" is no dateline.
            opens = dateline is not None and (long or not dateline[0].endswith(": "))
            day = _day(dateline[0]) if dateline is not None and opens else None
        if day is not None or long:
            return day
    return None


def headline(text: str) -> str | None:
    """The headline: the first line, where more lines follow it and it is neither prose nor just a date."""
    header = _HEADER.match(text)
    lines = list(_head_lines(text[header.end() :] if header else text))
    for number, line in enumerate(lines):
        if number + 1 == len(lines) or len(line) > _TITLE_CHARACTERS or line.endswith((".", ":", ";", ",")):
            return None
        if not _is_furniture(line):
            return line
    return None


def _head_lines(text: str) -> Iterator[str]:
    lines = (" ".join(line.split()) for line in text[:_HEAD_CHARACTERS].splitlines())
    for number, line in enumerate(line for line in lines if line):
        if number == _HEAD_LINES:
            return
        yield line


def _is_furniture(line: str) -> bool:
    """Whether a head line is a date, a label or a number, and no headline."""
    for form in _DAY_FORMS:
        line = form.sub("", line, count=1)
    return len(re.findall(r"[^\W\d_]{2,}", line)) < 3


def _day(line: str) -> dt.date | None:
    found = [match for form in _DAY_FORMS if (match := form.search(line))]
    if not found:
        return None
    first = min(found, key=lambda match: match.start()).groupdict()
    month = int(first["number"]) if "number" in first else _MONTHS.index(first["month"][:3].lower()) + 1
    try:
        return dt.date(int(first["year"]), month, int(first["day"]))
    except ValueError:
        return None
