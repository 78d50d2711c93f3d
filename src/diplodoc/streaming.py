"""Many inputs, one after the other: in their order, with bounded memory, in one process or several."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from .errors import DiplodocError, ExtractionError, ReadError
from .model import Diagnostic, Document, Source

if TYPE_CHECKING:
    from concurrent.futures import Future

    from .parser import OnError, Parser

#: Documents that go to another process in one message, and messages under way for each process.
_CHUNK = 16
_AHEAD = 3

T = TypeVar("T")
#: A source to parse, or the error that stands where one could not be read.
Item: TypeAlias = "Source | ReadError"
_Outcome: TypeAlias = "Document | DiplodocError"


def stream(parser: Parser, items: Iterator[Item], *, jobs: int, on_error: OnError) -> Iterator[Document]:
    """The documents of the items; see `Parser.parse_many`. Complains about wrong arguments at once."""
    if jobs < 1:
        raise ValueError(f"jobs must be 1 or more, not {jobs}")
    if not callable(on_error) and on_error not in ("keep", "raise"):
        raise ValueError(f"on_error must be 'keep', 'raise' or a function, not {on_error!r}")
    outcomes = map(_parse_with(parser), items) if jobs == 1 else _in_processes(parser, items, jobs)
    return _settled(outcomes, on_error)


def items(sources_of: Callable[[T], Iterator[Source]], inputs: Iterable[T]) -> Iterator[Item]:
    """Every source of every input, and in its place the error of each that cannot be read."""
    for item in inputs:
        try:
            sources = sources_of(item)
        except ReadError as error:
            yield error
            continue
        while True:
            try:
                yield next(sources)
            except StopIteration:
                break
            except ReadError as error:
                yield error


def _parse_with(parser: Parser) -> Callable[[Item], _Outcome]:
    def parse(item: Item) -> _Outcome:
        if isinstance(item, ReadError):
            return item
        try:
            return parser.parse(item)
        except ExtractionError as error:
            return error

    return parse


def _settled(outcomes: Iterable[_Outcome], on_error: OnError) -> Iterator[Document]:
    for outcome in outcomes:
        if isinstance(outcome, Document):
            yield outcome
        elif callable(on_error):
            on_error(outcome)
        elif on_error == "raise":
            raise outcome
        else:
            yield _in_place_of(outcome)


def _in_place_of(error: DiplodocError) -> Document:
    code, name = ("unreadable", error.name) if isinstance(error, ReadError) else ("failed", None)
    return Document(text="", id=name, diagnostics=(Diagnostic(code=code, component="parser", message=str(error)),))


# ---------------------------------------------------------------- several processes

_worker: Parser | None = None  # the parser of a worker process; never set in the process that asks


def _start_worker(parser: Parser) -> None:
    global _worker
    _worker = parser


def _work(chunk: list[Item]) -> list[_Outcome]:
    assert _worker is not None
    return list(map(_parse_with(_worker), chunk))


def _in_processes(parser: Parser, items: Iterator[Item], jobs: int) -> Iterator[_Outcome]:
    from concurrent.futures import ProcessPoolExecutor  # costly to import, and most runs need none

    chunks = iter(lambda: list(islice(items, _CHUNK)), [])
    pool = ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(parser,))
    try:
        under_way: deque[Future[list[_Outcome]]] = deque()
        for chunk in chunks:
            under_way.append(pool.submit(_work, chunk))
            if len(under_way) >= jobs * _AHEAD:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
