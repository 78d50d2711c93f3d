"""Who offers what: finds the plugins, asks each one's hooks once, and keeps the components by name.

Each plugin is asked through a plugin manager of its own, so that no plugin can disturb another, and in the order
of their names (the built-in one first), so that what comes out never depends on how they were installed. A plugin
that cannot be imported, raises, or offers nonsense stays out with the reason; the others work.
"""

from __future__ import annotations

import importlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any, Generic, TypeVar

import attrs
import pluggy

from . import __version__, hookspecs
from .components import Exporter, Extractor, Gazetteer, GazetteerEntry, Normalizer, Reader, Resources
from .errors import DuplicateName, UnknownComponent
from .loading import undisturbed
from .taxonomy import BUILT_IN, EventType

BUILT_IN_PLUGIN = "diplodoc"
ENTRY_POINTS = "diplodoc"

T = TypeVar("T")


class Catalogue(Mapping[str, T], Generic[T]):
    """Things of one kind by name, in the order of registration.

    Where several plugins offer one name, asking for it raises `DuplicateName`; ``"plugin:name"`` then chooses one,
    and works for every other name too. Iteration and `in` see plain names.
    """

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._offers: dict[str, dict[str, T]] = {}
        self._hints: list[str] = []

    def __getitem__(self, name: str) -> T:
        plugin, colon, bare = name.rpartition(":")
        offers = self._offers.get(bare, {})
        if colon and plugin in offers:
            return offers[plugin]
        if colon or not offers:
            raise UnknownComponent(
                f"no {self._kind} is named {name!r}; there are: {', '.join(sorted(self._offers)) or 'none'}"
                + "".join(f". {hint}" for hint in self._hints)
            )
        if len(offers) > 1:
            raise DuplicateName(self.conflict(bare))
        return next(iter(offers.values()))

    def __iter__(self) -> Iterator[str]:
        return iter(self._offers)

    def __len__(self) -> int:
        return len(self._offers)

    def get(self, name: str, default: Any = None) -> Any:
        """As `dict.get`, for names that nobody offers; a name that several offer still raises."""
        return self[name] if name in self else default  # noqa: SIM401

    def __contains__(self, name: object) -> bool:
        return name in self._offers

    def add(self, plugin: str, name: str, thing: T) -> None:
        """Takes up what a plugin offers. Raises `DuplicateName` where the same plugin offers the name twice."""
        offers = self._offers.setdefault(name, {})
        if plugin in offers:
            raise DuplicateName(f"it offers two {self._kind}s named {name!r}")
        offers[plugin] = thing

    def undisputed(self) -> Iterator[T]:
        """What is offered under names that one plugin alone offers."""
        return (next(iter(offers.values())) for offers in self._offers.values() if len(offers) == 1)

    def conflict(self, name: str) -> str:
        """Who offers that name, and how to choose; "" where at most one plugin does."""
        plugins = list(self._offers.get(name, ()))
        if len(plugins) < 2:
            return ""
        choices = " or ".join(f"'{plugin}:{name}'" for plugin in plugins)
        return (
            f"the plugins {' and '.join(map(repr, plugins))} both offer the {self._kind} {name!r}: "
            f"ask for {choices}, or leave one plugin out (Registry(without=[{plugins[-1]!r}]), --without on the "
            "command line)"
        )


@attrs.define(kw_only=True)
class Plugin:
    """A plugin as the registry found it. `faults` says what of it could not be used, and why."""

    name: str
    distribution: str = ""
    version: str = ""
    module: str = ""
    #: Names of what it offers, by kind: {"extractor": ["english"], "frames": ["/path/to/folder"] …}.
    offers: dict[str, list[str]] = attrs.field(factory=lambda: defaultdict(list))
    faults: list[str] = attrs.field(factory=list)


class Registry:
    """The components of the built-in plugin, of installed ones, and of those given.

    `plugins` are modules or objects with implementations of the hooks, each known under its attribute `name` or the
    name of its module or class. `installed` says whether to look for installed distributions with entry points of
    the group ``diplodoc``; `without` names plugins to leave out.
    """

    def __init__(
        self, plugins: Iterable[object] = (), *, installed: bool = True, without: Collection[str] = ()
    ) -> None:
        self._recipe = (tuple(plugins), installed, tuple(without))
        self.readers: Catalogue[Reader] = Catalogue("reader")
        self.extractors: Catalogue[Extractor] = Catalogue("extractor")
        self.normalizers: Catalogue[Normalizer] = Catalogue("normalizer")
        self.exporters: Catalogue[Exporter] = Catalogue("exporter")
        self.event_types: Catalogue[EventType] = Catalogue("event type")
        self.plugins: list[Plugin] = []
        self._load(_find(self._recipe[0], installed), set(without))

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process builds its own registry, of the same plugins (modules go by name)."""
        plugins, installed, without = self._recipe
        named = tuple(p.__name__ if isinstance(p, ModuleType) else p for p in plugins)
        return _rebuild, (named, installed, without)

    @property
    def faults(self) -> tuple[tuple[str, str], ...]:
        """What could not be used, as (plugin, reason)."""
        return tuple((plugin.name, fault) for plugin in self.plugins for fault in plugin.faults)

    @property
    def conflicts(self) -> tuple[str, ...]:
        """What is wrong where several plugins offer one name, with how to choose."""
        catalogues: tuple[Catalogue[Any], ...] = (
            self.readers, self.extractors, self.normalizers, self.exporters, self.event_types,
        )  # fmt: skip
        return tuple(c.conflict(name) for c in catalogues for name in c if c.conflict(name))

    @undisturbed()
    def _load(self, found: list[tuple[Plugin, Callable[[], object]]], without: set[str]) -> None:
        for type_ in BUILT_IN:
            self.event_types.add(BUILT_IN_PLUGIN, type_.name, type_)
        managers = []
        for plugin, load in found:
            if plugin.name in without:
                continue
            self.plugins.append(plugin)
            if plugin.faults:
                continue
            try:
                managers.append((plugin, _manager(plugin, load())))
            except (Exception, SystemExit) as error:
                plugin.faults.append(_reason(error))

        frames: list[Path] = []
        gazetteers: list[Gazetteer] = []
        keys: set[str] = set()
        for plugin, manager in managers:
            for type_ in _ask(plugin, manager, "event_types", _check_event_type):
                self._add(plugin, self.event_types, "event type", type_.name, type_)
            for folder in _ask(plugin, manager, "frames", _check_folder):
                plugin.offers["frames"].append(str(folder))
                frames.append(folder)
            for gazetteer in _ask(plugin, manager, "gazetteers", _checker("name", "entries")):
                known = _read_gazetteer(plugin, gazetteer, keys)
                plugin.offers["gazetteer"].append(f"{known.name} ({len(known.known)} actors)")
                gazetteers.append(known)
        types = tuple(self.event_types.undisputed())
        resources = Resources(frames=tuple(frames), gazetteers=tuple(gazetteers), event_types=types)

        for plugin, manager in managers:
            for reader in _ask(plugin, manager, "readers", _checker("name", "suffixes", "read")):
                self._add(plugin, self.readers, "reader", reader.name, reader)
            check = _checker("name", "languages", "extract")
            for extractor in _ask(plugin, manager, "extractors", check, resources=resources):
                self._add(plugin, self.extractors, "extractor", extractor.name, extractor)
            check = _checker("name", "normalize")
            for normalizer in _ask(plugin, manager, "normalizers", check, resources=resources):
                self._add(plugin, self.normalizers, "normalizer", normalizer.name, normalizer)
            for exporter in _ask(plugin, manager, "exporters", _checker("name", "suffix", "media_type", "export")):
                self._add(plugin, self.exporters, "exporter", exporter.name, exporter)
            if not plugin.offers and not plugin.faults:
                plugin.faults.append("it offers nothing: no function in it is marked with diplodoc.hookimpl")

        hints = [f"The plugin {name!r} is broken: {fault}" for name, fault in self.faults]
        for catalogue in (self.readers, self.extractors, self.normalizers, self.exporters, self.event_types):
            catalogue._hints = hints

    @staticmethod
    def _add(plugin: Plugin, catalogue: Catalogue[T], kind: str, name: str, thing: T) -> None:
        try:
            catalogue.add(plugin.name, name, thing)
        except DuplicateName as error:
            plugin.faults.append(str(error))
        else:
            plugin.offers[kind].append(name)


# ---------------------------------------------------------------- finding plugins


def _find(plugins: Iterable[object], installed: bool) -> list[tuple[Plugin, Callable[[], object]]]:
    """Every plugin with the function that loads it: the built-in one, then all others by name."""
    found: list[tuple[Plugin, Callable[[], object]]] = []
    for thing in plugins:
        module = thing.__name__ if isinstance(thing, ModuleType) else type(thing).__module__
        own = getattr(thing, "name", None)
        name = own if isinstance(own, str) else module if isinstance(thing, ModuleType) else type(thing).__name__
        found.append((Plugin(name=name, module=module), lambda thing=thing: thing))  # type: ignore[misc]
    if installed:
        found += _installed()
    found.sort(key=lambda entry: (entry[0].name, entry[0].distribution, entry[0].module))
    built_in = Plugin(name=BUILT_IN_PLUGIN, distribution="diplodoc", version=__version__, module="diplodoc.builtin")
    found.insert(0, (built_in, _importer(built_in.module)))
    for (earlier, _), (later, _) in pairwise(found):
        if earlier.name == later.name:
            later.faults.append(
                f"a plugin of this name is there already, {earlier.distribution or earlier.module!r}: "
                f"uninstall it or {later.distribution or later.module!r}"
            )
    return found


def _installed() -> list[tuple[Plugin, Callable[[], object]]]:
    from importlib.metadata import entry_points

    # One distribution can be listed twice, where two folders of sys.path describe it.
    unique = {(point.name, point.value): point for point in entry_points(group=ENTRY_POINTS)}
    return [
        (
            Plugin(
                name=point.name,
                distribution=point.dist.name if point.dist else "",
                version=point.dist.version if point.dist else "",
                module=point.module,
            ),
            point.load,
        )
        for point in unique.values()
    ]


def _importer(module: str) -> Callable[[], object]:
    return lambda: importlib.import_module(module)


def _rebuild(plugins: tuple[object, ...], installed: bool, without: tuple[str, ...]) -> Registry:
    loaded = [importlib.import_module(p) if isinstance(p, str) else p for p in plugins]
    return Registry(loaded, installed=installed, without=without)


# ---------------------------------------------------------------- asking plugins


def _manager(plugin: Plugin, implementation: object) -> pluggy.PluginManager:
    version = getattr(implementation, "DIPLODOC_HOOKS", hookspecs.HOOK_VERSION)
    if version != hookspecs.HOOK_VERSION:
        raise ValueError(
            f"it is written for version {version} of the hooks, and this diplodoc has version "
            f"{hookspecs.HOOK_VERSION}; install versions of the two that go together"
        )
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    manager.register(implementation, plugin.name)
    manager.check_pending()
    return manager


def _ask(
    plugin: Plugin, manager: pluggy.PluginManager, what: str, check: Callable[[Any], None], **arguments: Any
) -> Iterator[Any]:
    """What the plugin's hook gives, as far as it is of use; the faults of the rest are noted."""
    hook = f"diplodoc_{what}"
    try:
        things = [thing for result in getattr(manager.hook, hook)(**arguments) for thing in result]
    except (Exception, SystemExit) as error:
        plugin.faults.append(f"{hook}: {_reason(error)}")
        return
    for thing in things:
        try:
            check(thing)
        except Exception as error:
            plugin.faults.append(f"{hook}: {thing!r} is of no use: {_reason(error)}")
        else:
            yield thing


@attrs.frozen
class _ReadGazetteer:
    """A gazetteer as far as it could be read, so that nobody meets its faults later."""

    name: str
    known: tuple[GazetteerEntry, ...]

    def entries(self) -> Iterator[GazetteerEntry]:
        return iter(self.known)


def _read_gazetteer(plugin: Plugin, gazetteer: Gazetteer, keys: set[str]) -> _ReadGazetteer:
    known = []
    try:
        for entry in gazetteer.entries():
            if not isinstance(entry, GazetteerEntry):
                raise TypeError(f"{entry!r:.80} is no GazetteerEntry")
            if entry.key in keys:
                plugin.faults.append(f"gazetteer {gazetteer.name!r}: the key {entry.key!r} is taken; keys are unique")
                continue
            keys.add(entry.key)
            known.append(entry)
    except Exception as error:
        plugin.faults.append(f"gazetteer {gazetteer.name!r}, after {len(known)} entries: {_reason(error)}")
    return _ReadGazetteer(gazetteer.name, tuple(known))


def _checker(*attributes: str) -> Callable[[Any], None]:
    """A check for a component: it has these attributes, of the shape that the protocols document."""

    def check(component: Any) -> None:
        if isinstance(component, type):
            raise TypeError(f"it is the class itself; give an instance, {component.__name__}()")
        for attribute in attributes:
            value = getattr(component, attribute, None)
            if attribute in {"suffixes", "languages"}:
                if not isinstance(value, tuple) or not all(isinstance(v, str) for v in value):
                    raise TypeError(f"{attribute} must be a tuple of str, not {value!r}")
            elif attribute in {"name", "suffix", "media_type"}:
                if not isinstance(value, str):
                    raise TypeError(f"{attribute} must be a str, not {value!r}")
            elif not callable(value):
                raise TypeError(f"it has no method {attribute}()")
        if not component.name or ":" in component.name or component.name != component.name.strip():
            raise ValueError(f"a name must be neither empty nor hold a colon, and {component.name!r} does not do")

    return check


def _check_event_type(type_: Any) -> None:
    if not isinstance(type_, EventType):
        raise TypeError("it is no EventType")


def _check_folder(folder: Any) -> None:
    if not isinstance(folder, Path) or not folder.is_dir():
        raise TypeError("it is no pathlib.Path of a folder that exists")


def _reason(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
