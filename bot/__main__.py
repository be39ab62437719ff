"""`python -m bot`."""

import gc
import sys


def main() -> None:
    """Run the command line; the one command that people wait for takes the short way."""
    # Imports make many objects and no garbage; looking for it takes a sixth of the start. `app` turns it on.
    gc.disable()
    _load_structlog()
    if sys.argv[1:] == ["run"]:
        from bot.start import start

        sys.exit(start())
    gc.enable()
    from bot.cli import main as command_line

    command_line()


def _load_structlog() -> None:
    """Without rich, which it would load for tracebacks of a kind that we never print (see `logs`)."""
    sys.modules["rich"] = None  # type: ignore[assignment]
    try:
        import structlog  # noqa: F401
    finally:
        del sys.modules["rich"]


if __name__ == "__main__":
    main()
