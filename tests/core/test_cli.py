"""The command line, run as a user runs it."""

import json
import os
import subprocess
import sys

import jsonschema
import pytest
from click.testing import CliRunner

import diplodoc
from diplodoc.cli import COMMANDS, main
from diplodoc.taxonomy import BUILT_IN


def run(*arguments, **options):
    return CliRunner().invoke(main, list(map(str, arguments)), **options)


def test_a_pipe_gets_json_lines(seed):
    result = run("parse", seed)
    assert result.exit_code == 0
    assert diplodoc.from_json(result.stdout) == diplodoc.read(seed)
    assert result.stderr == ""


def test_formats_are_chosen_by_name_or_suffix(seed, tmp_path):
    assert "meeting" in run("parse", seed, "--format", "text").stdout
    out = tmp_path / "events.csv"
    assert run("parse", seed, "--out", out).exit_code == 0
    assert out.read_text("utf-8").startswith("document,published,event,type")
    actors = tmp_path / "x.actors.csv"
    run("parse", seed, "-o", actors)
    assert actors.read_text("utf-8").startswith("document,published,actor,kind")
    assert run("parse", seed, "-o", tmp_path / "x.docx").exit_code == 2


def test_standard_input_is_read(seed):
    for arguments in (["parse", "-"], ["parse"]):
        result = run(*arguments, input=seed.read_bytes())
        assert json.loads(result.stdout)["id"] == "<stdin>"
        assert json.loads(result.stdout)["events"] == diplodoc.to_dict(diplodoc.read(seed))["events"]


def test_the_day_of_publication_can_be_given(seed):
    assert json.loads(run("parse", seed, "--published", "2020-02-29").stdout)["published"] == "2020-02-29"
    assert run("parse", seed, "--published", "yesterday").exit_code == 2


def test_a_folder_is_walked_in_order(tmp_path):
    for name in ("b.txt", "sub/a.txt", "a.txt", "picture.png", "c.jsonl", ".git/HEAD", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text('{"text": "Hello.", "id": "c"}' if name == "c.jsonl" else "Hello.")
    ids = [json.loads(line)["id"] for line in run("parse", tmp_path).stdout.splitlines()]
    assert ids == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "c", str(tmp_path / "sub/a.txt")]
    assert "no file" in run("parse", (tmp_path / "empty").mkdir() or tmp_path / "empty").stderr


def test_a_long_run_names_what_it_could_not_read_and_does_the_rest(tmp_path):
    bad = {"doc-0042", "doc-5000", "doc-9999"}
    for number in range(10_000):
        name = f"doc-{number:04}"
        (tmp_path / f"{name}.txt").write_bytes(b"Minist\xe9rio" if name in bad else b"Hello.")
    out = tmp_path / "out.csv-less"
    result = run("parse", tmp_path, "-f", "jsonl", "-o", out, "-j", "2", "--normalizers", "")
    assert result.exit_code == 1
    lines = out.read_bytes().splitlines()
    assert len(lines) == 9_997
    complaints = [line for line in result.stderr.splitlines() if "is not UTF-8" in line]
    assert [name for name in sorted(bad) for line in complaints if name in line] == sorted(bad)
    assert "parsed 9,997 of 10,000 documents; 3 failed" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "what"),
    [
        (["parse", "missing.txt"], 1, "missing.txt: cannot be opened: No such file or directory"),
        (["parse", "-", "--format", "nix"], 2, "no exporter is named 'nix'; there are: csv"),
        (["parse", "-", "--extractor", "nix"], 2, "no extractor is named 'nix'; there are: english"),
        (["parse", "-", "--normalizers", "nix"], 2, "no normalizer is named 'nix'"),
        (["parse", "-", "--reader", "nix"], 2, "no reader is named 'nix'"),
        (["parse", "-", "--without", "diplodoc"], 2, "no extractor is named 'english'"),
        (["parse", "-", "--out", "nowhere/out.jsonl"], 2, "nowhere"),
    ],
)
def test_errors_are_one_line_on_stderr(arguments, status, what, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run(*arguments, input="Text.")
    assert result.exit_code == status
    assert result.stderr.startswith("diplodoc: ")
    assert what in result.stderr.splitlines()[0]
    assert "Traceback" not in result.stderr


def test_nothing_to_do_is_wrong_usage():
    assert run("parse", "--jobs", "0", "-").exit_code == 2
    assert run("nix").exit_code == 2


def test_a_reader_of_our_output_may_leave(seed):
    many = [str(seed)] * 50
    process = subprocess.Popen(
        [sys.executable, "-m", "diplodoc", "parse", *many, "--normalizers", ""],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_explain_says_why(seed):
    result = run("explain", seed)
    assert result.exit_code == 0
    document = diplodoc.read(seed)
    for event in document.events:
        assert document.describe(event) in result.stdout
        assert f"frame {event.rule} of the extractor english" in result.stdout
    assert "[has received]" in result.stdout
    assert "(pronoun)" in result.stdout


def test_explain_reads_days_against_the_day_of_publication(tmp_path):
    (tmp_path / "note.txt").write_text("Chad thanked Oman on Monday.")
    result = run("explain", tmp_path / "note.txt", "--published", "2024-05-08")
    assert "2024-05-06 thanks: Chad → Oman" in result.stdout


def test_plugins_are_listed():
    result = run("plugins")
    assert result.stdout.startswith(f"diplodoc  (diplodoc {diplodoc.__version__})")
    assert "english" in result.stdout


def test_types_are_listed():
    lines = run("types").stdout.splitlines()[1:]
    assert [line.split()[:4] for line in lines] == [
        [t.name, t.family, t.plover or "-", t.cameo or "-"] for t in BUILT_IN
    ]
    assert len(lines) == 32


def test_the_schema_is_printed():
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema == diplodoc.json_schema()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command):
    result = run(command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: main {command}")


def test_it_runs_as_a_module(seed):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = subprocess.run(
        [sys.executable, "-m", "diplodoc", "parse", str(seed), "-f", "text"],
        check=True, capture_output=True, env=environment,
    )  # fmt: skip
    assert "Ilham Aliyev (AZE) – Hissein Brahim Taha (OIC)" in result.stdout.decode("utf-8")
