"""Plugins: found in a fixed order, chosen by name, and kept from hurting each other."""

import pickle
from pathlib import Path
from shutil import copy
from types import SimpleNamespace

import attrs
import pytest

from diplodoc import (
    DuplicateName,
    EventType,
    Extraction,
    GazetteerEntry,
    Parser,
    PluginError,
    Registry,
    UnknownComponent,
    hookimpl,
)
from diplodoc.api import default_parser
from diplodoc.testing import plugin

SERENADE = Path(__file__).parents[1] / "samples" / "serenade.toml"


@attrs.frozen
class Silent:
    """An extractor that finds nothing."""

    name: str
    languages: tuple[str, ...] = ("en",)

    def extract(self, source):
        return Extraction()


def registry(*plugins, **options):
    return Registry(plugins, installed=False, **options)


def fails():
    raise RuntimeError("no licence")


def test_everything_built_in_comes_from_an_ordinary_plugin():
    built_in = registry()
    assert [p.name for p in built_in.plugins] == ["diplodoc"]
    assert built_in.faults == ()
    assert "english" in built_in.extractors
    assert {"text", "jsonl", "csv"} <= set(built_in.readers)
    assert {"text", "json", "jsonl", "csv", "csv-actors", "html"} <= set(built_in.exporters)
    assert built_in.event_types["thanks"].family == "speech"
    without = registry(without=["diplodoc"])
    assert len(without.extractors) == len(without.readers) == len(without.exporters) == 0


def test_the_order_of_plugins_is_that_of_their_names():
    a, b = plugin("a", extractors=[Silent("x")]), plugin("b", extractors=[Silent("y")])
    for given in ([a, b], [b, a]):
        assert list(registry(*given).extractors) == ["english", "x", "y"]


def test_a_component_is_found_by_name():
    silent = Silent("silent")
    assert registry(plugin("quiet", extractors=[silent])).extractors["silent"] is silent


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(UnknownComponent, match="no extractor is named 'frnch'; there are: english"):
        Parser(registry(), extractor="frnch")


def test_an_unknown_name_tells_of_broken_plugins():
    with pytest.raises(UnknownComponent, match="The plugin 'french' is broken: .*no licence"):
        Parser(registry(plugin("french", extractors=fails)), extractor="french")


def test_two_plugins_with_one_name_are_refused_until_one_is_chosen():
    first, second = Silent("same"), Silent("same")
    both = registry(plugin("a", extractors=[first]), plugin("b", extractors=[second]))
    with pytest.raises(DuplicateName, match="'a' and 'b' both offer .* 'same': ask for 'a:same' or 'b:same'"):
        both.extractors["same"]
    assert both.extractors["a:same"] is first
    assert both.extractors["b:same"] is second
    assert len(both.conflicts) == 1
    assert Parser(both).parse("The rest works.").diagnostics == ()
    one = registry(plugin("a", extractors=[first]), plugin("b", extractors=[second]), without=["b"])
    assert one.extractors["same"] is first


def test_replacing_a_built_in_component_silently_is_impossible():
    with pytest.raises(DuplicateName, match="'diplodoc' and 'mine'"):
        Parser(registry(plugin("mine", extractors=[Silent("english")])))


def test_one_plugin_that_offers_a_name_twice_is_at_fault():
    twice = registry(plugin("twice", extractors=[Silent("same"), Silent("same")]))
    assert twice.faults == (("twice", "it offers two extractors named 'same'"),)


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (plugin("bad", extractors=fails), "diplodoc_extractors: RuntimeError: no licence"),
        (plugin("bad", readers=lambda: 1 / 0), "ZeroDivisionError"),
        (plugin("bad", extractors=[object()]), "name must be a str"),
        (plugin("bad", extractors=[Silent]), "give an instance"),
        (plugin("bad", extractors=7), "TypeError"),
        (plugin("bad", extractors=[Silent("x", ["en"])]), "languages must be a tuple"),
        (plugin("bad", extractors=[Silent("a:b")]), "colon"),
        (plugin("bad", exporters=[Silent("x")]), "suffix must be a str"),
        (plugin("bad", normalizers=[Silent("x")]), "no method normalize"),
        (plugin("bad", event_types=["thanks"]), "no EventType"),
        (plugin("bad", frames=["/nowhere"]), "folder that exists"),
        (plugin("bad", extractorz=[]), "unknown hook"),
        (plugin("bad"), "offers nothing"),
    ],
)
def test_a_bad_plugin_stays_out_with_the_reason(bad, why):
    mixed = registry(bad, plugin("good", extractors=[Silent("good")]))
    assert why in " ".join(reason for _, reason in mixed.faults)
    assert {name for name, _ in mixed.faults} == {"bad"}
    assert "good" in mixed.extractors
    document = Parser(mixed, extractor="good").parse("Text.")
    assert [d.code for d in document.diagnostics] == ["plugin-broken"]
    assert why in document.diagnostics[0].message
    with pytest.raises(PluginError, match="plugin 'bad'"):
        Parser(mixed, strict=True)


@pytest.mark.parametrize("version", [0, 2, "1"])
def test_another_hook_version_is_refused_naming_both(version):
    old = plugin("old", extractors=[Silent("x")])
    old.DIPLODOC_HOOKS = version
    assert f"written for version {version} of the hooks, and this diplodoc has version 1" in registry(old).faults[0][1]
    assert "x" not in registry(old).extractors


def test_two_plugins_cannot_have_one_name():
    faults = registry(plugin("a", extractors=[Silent("x")]), plugin("a", extractors=[Silent("y")])).faults
    assert len(faults) == 1
    assert "a plugin of this name is there already" in faults[0][1]


def test_event_types_can_be_added():
    treaty = EventType(name="treaty-exit", family="deed", plover="SANCTION", cameo="1246", gloss="a treaty is left")
    added = registry(plugin("more", event_types=[treaty]))
    assert added.event_types["treaty-exit"] is treaty


def test_extractors_are_given_what_plugins_contribute(tmp_path):
    class Seen:
        name = "seen"

        @hookimpl
        def diplodoc_frames(self):
            return [tmp_path]

        @hookimpl
        def diplodoc_extractors(self, resources):
            self.resources = resources
            return [Silent("seen")]

    seen = Seen()
    registry(seen)
    assert seen.resources.frames == (tmp_path,)
    assert [t.name for t in seen.resources.event_types][:2] == ["meeting", "call"]


def test_another_process_can_rebuild_it():
    again = pickle.loads(pickle.dumps(registry(without=["nobody"])))
    assert list(again.extractors) == ["english"]


def test_there_is_one_default_parser_and_no_global_registry():
    assert default_parser() is default_parser()
    assert Registry() is not Registry()


def gazetteer(*entries):
    return SimpleNamespace(name="mine", entries=lambda: iter(entries))


def test_a_gazetteer_is_read_once_and_makes_its_actors_known():
    entry = GazetteerEntry(key="zoran", kind="organization", name="Zoran Pact", country="SRB")
    known = registry(plugin("mine", gazetteers=[gazetteer(entry)]))
    assert known.faults == ()
    assert known.plugins[1].offers == {"gazetteer": ["mine (1 actors)"]}


def test_a_broken_gazetteer_hurts_nobody():
    def breaks():
        yield GazetteerEntry(key="a", kind="person", name="Amina Diallo")
        yield GazetteerEntry(key="a", kind="person", name="Amina Diallo")
        raise OSError("disk gone")

    bad = SimpleNamespace(name="bad", entries=breaks)
    mixed = registry(plugin("mine", gazetteers=[bad, gazetteer("Nobody")]))
    assert [fault for _, fault in mixed.faults] == [
        "gazetteer 'bad': the key 'a' is taken; keys are unique",
        "gazetteer 'bad', after 1 entries: OSError: disk gone",
        "gazetteer 'mine', after 0 entries: TypeError: 'Nobody' is no GazetteerEntry",
    ]
    assert "english" in mixed.extractors


def test_frames_of_plugins_are_used_and_broken_ones_left_out(tmp_path):
    good, bad = tmp_path / "good", tmp_path / "bad"
    good.mkdir()
    bad.mkdir()
    copy(SERENADE, good)
    (bad / "frames.toml").write_text('type = "nonsense"')
    mixed = registry(plugin("a", frames=[bad]), plugin("b", frames=[good]))
    document = Parser(mixed, normalizers=[]).parse("President Amina Diallo serenaded Japan.")
    assert [(event.type, event.rule) for event in document.events] == [("thanks", "serenade")]
    (diagnostic,) = document.diagnostics
    assert diagnostic.code == "frames-broken"
    assert f"{bad} is left out" in diagnostic.message
    assert "nonsense" in diagnostic.message
