"""The plugin that comes with diplodoc: everything built in, offered through the hooks that all plugins use.

Components are imported when a registry asks for them, so that importing this module costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from .components import Exporter, Extractor, Normalizer, Reader, Resources
from .hookspecs import hookimpl


@hookimpl
def diplodoc_readers() -> Iterable[Reader]:
    from .readers.tables import CsvReader, JsonlReader
    from .readers.text import TextReader

    return [TextReader(), JsonlReader(), CsvReader()]


@hookimpl
def diplodoc_extractors(resources: Resources) -> Iterable[Extractor]:
    from .english.extractor import EnglishExtractor

    types = [type_.name for type_ in resources.event_types]
    return [EnglishExtractor(resources.frames, resources.gazetteers, types)]


@hookimpl
def diplodoc_normalizers(resources: Resources) -> Iterable[Normalizer]:
    from .normalizers.codes import CodesNormalizer
    from .normalizers.dates import DatesNormalizer
    from .normalizers.link import LinkNormalizer
    from .normalizers.topics import TopicsNormalizer

    # In the order in which they run: each may build on what the ones before it found.
    return [
        DatesNormalizer(),
        LinkNormalizer(resources.gazetteers),
        CodesNormalizer(resources.event_types),
        TopicsNormalizer(),
    ]


@hookimpl
def diplodoc_exporters() -> Iterable[Exporter]:
    from .exporters.eventdata import EventDataExporter
    from .exporters.html import HtmlExporter
    from .exporters.listing import TextExporter
    from .exporters.records import JsonExporter, JsonlExporter
    from .exporters.tables import CsvActorsExporter, CsvEventsExporter

    return [
        TextExporter(),
        JsonExporter(),
        JsonlExporter(),
        CsvEventsExporter(),
        CsvActorsExporter(),
        EventDataExporter(),
        HtmlExporter(),
    ]
