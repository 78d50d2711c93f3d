"""The shape of the library: floors that import only downwards, a light front door, nothing undocumented."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import diplodoc

PACKAGE = Path(diplodoc.__file__).parent

#: From the ground up. A module imports only from lower floors, or from its own room (a package on its floor).
FLOORS = [
    ["errors"],
    ["taxonomy", "folding", "loading"],
    ["render"],
    ["model"],
    ["contract", "components", "edtf", "heading", "schema"],
    ["wire", "hookspecs", "data"],
    ["keys"],
    ["actortable", "readers", "english", "normalizers", "exporters"],
    ["builtin"],
    ["registry"],
    ["streaming"],
    ["parser"],
    ["api", "scoring"],
    ["commands", "testing"],
    ["cli"],
    ["__main__"],
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}

#: The rooms of the English reading, in the order in which a text goes through them; the first three are for all.
ENGLISH = [
    "lexicon", "vocabulary", "page", "sentences", "words", "names", "phrases", "clauses", "events", "reference",
    "setting", "syntax", "extractor",
]  # fmt: skip


def modules():
    """The modules of the library, without what new plugins are made of."""
    own = (path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")
    return sorted(path for path in own if PACKAGE / "template" not in path.parents)


def room(module):
    """The first part of a module's name inside the package; "" for the package itself."""
    return module.split(".")[1] if "." in module else ""


def imports(path):
    """The modules of diplodoc that a module imports, also inside functions; not those for type checkers alone."""
    package = ["diplodoc", *path.relative_to(PACKAGE).parts[:-1]]

    def walk(node):
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            return
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("diplodoc"))
        if isinstance(node, ast.ImportFrom) and node.level:
            base = ".".join([*package[: len(package) - node.level + 1], *filter(None, [node.module])])
            yield from ([f"{base}.{alias.name}" for alias in node.names] if base == "diplodoc" else [base])
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("diplodoc"):
            yield node.module
        for child in ast.iter_child_nodes(node):
            yield from walk(child)

    return list(walk(ast.parse(path.read_text("utf-8"))))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_import_only_lower_floors(path):
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    assert own in FLOOR, f"give {own} a floor"
    for imported in imports(path):
        other = room(imported)
        assert other in ("__version__", own) or FLOOR[other] < FLOOR[own], f"{own} must not import {imported}"


def test_the_rooms_of_english_build_on_those_before():
    for path in sorted((PACKAGE / "english").rglob("*.py")):
        own = path.relative_to(PACKAGE / "english").with_suffix("").parts[0]
        for imported in imports(path) if own != "__init__" else []:
            other = imported.split(".")[2:3]
            before = ENGLISH[: ENGLISH.index(own) + 1]
            assert not imported.startswith("diplodoc.english") or other[0] in before, (
                f"{path} must not import {imported}"
            )


def loaded_by(statement):
    script = f"import sys; before = set(sys.modules); {statement}; print(*set(sys.modules) - before)"
    result = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(result.stdout.split())


def test_importing_diplodoc_loads_next_to_nothing():
    loaded = loaded_by("import diplodoc")
    assert {m for m in loaded if m.startswith("diplodoc")} == {"diplodoc"}
    assert not loaded & {
        "attr", "attrs", "click", "csv", "dateutil", "importlib.metadata", "json", "msgspec", "multiprocessing",
        "nupunkt", "pluggy", "tomllib",
    }  # fmt: skip


def test_the_model_loads_no_lexicon_and_no_command_line():
    loaded = loaded_by("from diplodoc import Document, Parser, Registry, hookimpl, to_dict")
    assert not {m for m in loaded if m.startswith(("diplodoc.english.", "diplodoc.data", "diplodoc.commands"))}
    assert not loaded & {"click", "msgspec", "nupunkt", "importlib.metadata", "concurrent.futures.process"}


def test_the_public_names_are_all_there():
    assert sorted(diplodoc.__all__) == diplodoc.__all__
    for name in diplodoc.__all__:
        assert getattr(diplodoc, name) is not None
        assert name in dir(diplodoc)
    with pytest.raises(AttributeError, match="no attribute 'nix'"):
        diplodoc.nix  # noqa: B018


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_public_classes_and_functions_are_documented():
    for name in diplodoc.__all__:
        thing = getattr(diplodoc, name)
        if callable(thing) and name != "hookimpl":
            assert thing.__doc__, name
            assert not thing.__doc__.startswith("Method generated"), name
