"""Bytes to text, or a clear word on why not."""

from __future__ import annotations

import codecs

from ..errors import ReadError

#: Longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, *, name: str) -> str:
    """The text in UTF-8, or in the encoding that a byte order mark announces; the mark is no part of it.

    Raises `ReadError` for everything else, since a guessed encoding would put wrong names into the results.
    """
    mark, encoding = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        where = error.start + len(mark)
        raise ReadError(
            f"is not {encoding.upper()}: byte 0x{data[where]:02X} at offset {where} ({error.reason}). Convert it, for "
            "example with: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW",
            name=name,
        ) from None
    if "\0" in text:
        raise ReadError(
            "holds NUL characters, so it is no text, or UTF-16 without a byte order mark. If it is text, convert it, "
            "for example with: iconv -f UTF-16LE -t UTF-8 OLD > NEW",
            name=name,
        )
    return text
