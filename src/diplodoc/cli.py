"""The command line. Each command is a module of `diplodoc.commands`, loaded when it is called or listed."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from . import __version__
from .errors import DiplodocError

#: The commands, in the order of ``--help``, by the module that holds each as ``command``.
COMMANDS = {
    "parse": "parse",
    "explain": "explain",
    "plugins": "plugins",
    "new-plugin": "new_plugin",
    "score": "score",
    "types": "types",
    "schema": "schema",
}


class Failure(click.ClickException):
    """An error that is told in one line on stderr."""

    exit_code = 2

    def show(self, file: object = None) -> None:
        click.echo(f"diplodoc: {' '.join(self.message.split())}", err=True)


class Commands(click.Group):
    """A group that imports a command only when it is needed, and turns diplodoc's errors into one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f".commands.{COMMANDS[cmd_name]}", __package__).command
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except DiplodocError as error:
            raise Failure(str(error)) from error
        except BrokenPipeError:  # whoever read our output has had enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise SystemExit(141) from None
        except OSError as error:
            raise Failure(f"{error.filename or 'output'}: {error.strerror or error}") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="diplodoc")
def main() -> None:
    """Read diplomatic documents: who did what to whom, when, where, and in whose words.

    \b
    Examples:
      diplodoc parse communique.txt
      diplodoc parse press-releases/ --format csv --out events.csv --jobs 4
      diplodoc explain communique.txt

    \b
    Exit status:
      0  everything was done
      1  some input could not be read or parsed (stderr names it); the rest was done
      2  the run could not be done: wrong usage, an unknown name, no place to write to
    """
