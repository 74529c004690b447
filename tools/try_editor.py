"""Hold the templates and schemas against a real YAML language server, as an editor would.

It needs node, so it is no part of `make test`:

    npm install --prefix /tmp/yls yaml-language-server
    python tools/try_editor.py /tmp/yls/node_modules/.bin/yaml-language-server
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from aligncheck.reporters.json_v1 import render
from aligncheck.schema.kinds import Kind, file_name, schema_of
from aligncheck.starting.writing import template

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
FILES = (Kind.BRAND, Kind.CAUSES, Kind.TRADES)
BRAND = "# yaml-language-server: $schema=brand.schema.json\n"
CAUSES = "# yaml-language-server: $schema=causes.schema.json\n"


def main(arguments: Sequence[str]) -> int:
    """Run every check and print what was seen; return 1 if anything was not as it should be."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        for kind in FILES:
            (Path(folder) / file_name(kind)).write_text(render(schema_of(kind)), encoding="utf-8")
        with Editor(arguments[0], Path(folder)) as editor:
            seen = [*_valid(editor), *_mistakes(editor), *_hovers(editor), *_offers(editor)]
    for good, text in seen:
        print("ok  " if good else "BAD ", text)
    return int(not all(good for good, _ in seen))


Seen = tuple[bool, str]


def _valid(editor: Editor) -> Iterator[Seen]:
    """Yield whether the templates and our own files have no mistake marked."""
    texts = {f"template of {kind}": template(kind) for kind in (Kind.BRAND, Kind.CAUSES)}
    texts |= {path.name: BRAND + path.read_text("utf-8") for path in sorted((ROOT / "examples/brands").glob("*.yaml"))}
    texts["causes.yaml"] = CAUSES + (ROOT / "causes.yaml").read_text("utf-8")
    texts["trades.yaml"] = CAUSES.replace("causes", "trades") + (ROOT / "trades.yaml").read_text("utf-8")
    for name, text in texts.items():
        found = editor.marks(text)
        yield not found, f"{name}: {found or 'no mistake marked'}"


def _mistakes(editor: Editor) -> Iterator[Seen]:
    """Yield whether a mistake is marked, once, on its line, in words that help."""
    for text, line, message in (
        ("name: x\nprodcts: [soap]", 2, "Property prodcts is not allowed."),
        ("name: x\npractices:\n  - text: soap\n    knd: policy", 4, "Property knd is not allowed."),
        ("name: x\npractices:\n  - text: soap\n    kind: polcy", 4, "Value is not accepted."),
        ("name: x\nsize: tiny", 2, "Value is not accepted."),
        ("name: x\nproducts: soap", 2, "Incorrect type."),
        ("name: x\nproducts: [[soap]]", 2, "Incorrect type."),
        ("name: x\npractices: [{since: 2021}]", 2, 'Missing property "text".'),
        ("name: x\npractices: [{text: soap, since: in spring}]", 2, "This is not a date; write 2024, 2024-05 or"),
        ("name: x\ngoals: [{text: half, progress: 35}]", 2, "Value is above the maximum of 1."),
        ("name: x\nparent: {name: Acme, visibel: yes}", 2, "Property visibel is not allowed."),
        ("name: x\ncontroversies: [{text: beads, status: remedied, remedied: 2025}]", 2, 'Missing property "remedy".'),
        ("industry: soap", 1, 'Missing property "name".'),
    ):
        found = editor.marks(BRAND + text)
        good = [(at, said.startswith(message)) for at, said in found] == [(line + 1, True)]
        yield good, f"{text.splitlines()[-1].strip()!r}: {found}"


def _hovers(editor: Editor) -> Iterator[Seen]:
    """Yield whether the pointer on a key shows what the key is for."""
    for text, key in (
        *((f"{key}: x", key) for key in schema_of(Kind.BRAND)["properties"]),
        *((f"name: x\npractices:\n  - text: x\n    {key}: 2021", key) for key in ("since", "kind", "by", "evidence")),
        ("name: x\nparent:\n  name: x\n  visible: endorsed", "visible"),
    ):
        shown = editor.hover(BRAND + text, key)
        wanted = _description(key)
        yield wanted in shown.replace("\\", ""), f"{key}: {shown.splitlines()[2] if shown else 'nothing'}"


def _offers(editor: Editor) -> Iterator[Seen]:
    """Yield whether the keys and words that fit are offered, and no others."""
    parts = schema_of(Kind.BRAND)["$defs"]
    kinds = [word for word in parts["Practice"]["properties"]["kind"]["enum"] if word]
    for text, wanted in (
        ("", list(schema_of(Kind.BRAND)["properties"])),
        ("name: x\npractices:\n  - ", list(parts["Practice"]["properties"])),
        ("name: x\npractices:\n  - text: x\n    k", ["kind"]),
        ("name: x\npractices:\n  - text: x\n    kind: ", kinds),
        ("name: x\nsize: ", ["micro", "small", "medium", "large"]),
        ("name: x\nparent:\n  ", ["name", "visible", "profile"]),
        ("name: ", []),
    ):
        offered = editor.offers(BRAND + text)
        labels = [label for label, _ in offered]
        bare = [label for label, insert in offered if label in wanted and insert == label and ":" not in text[-3:]]
        good = set(wanted) <= set(labels) and not {"true", "false"} & set(labels) and not bare
        yield good, f"after {text.splitlines()[-1:] or ['nothing']}: {labels}"


def _description(key: str) -> str:
    schema = schema_of(Kind.BRAND)
    if key == "parent":  # an alternative shows what it is itself
        return str(schema["$defs"]["Parent"]["description"])
    parts = [schema, *(schema["$defs"][name] for name in ("Practice", "Parent"))]
    return str(next(part["properties"][key]["description"] for part in parts if key in part["properties"]))


class Editor:
    """The least of an editor: it opens texts and asks a language server about them."""

    def __init__(self, server: str, folder: Path) -> None:
        """Start the server; files are opened as if they lay in the folder."""
        command = [server, "--stdio"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603
        self.folder, self.number, self.marked = folder, 0, dict[str, Any]()

    def __enter__(self) -> Self:
        """Say hello."""
        can = {"textDocument": {"hover": {"contentFormat": ["markdown"]}}, "workspace": {"configuration": True}}
        self._ask("initialize", {"processId": None, "rootUri": self.folder.as_uri(), "capabilities": can})
        self._tell("initialized", {})
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the server."""
        self.process.terminate()
        self.process.wait()

    def marks(self, text: str) -> list[tuple[int, str]]:
        """Return the mistakes that are marked: line, from 1, and message."""
        found = self.marked[self._open(text)["uri"]]
        return [(mark["range"]["start"]["line"] + 1, mark["message"]) for mark in found]

    def hover(self, text: str, key: str) -> str:
        """Return what the pointer on a key of the last lines shows."""
        line, column = max(
            (n, each.find(key)) for n, each in enumerate(text.split("\n")) if each.strip(" -").startswith(key)
        )
        place = {"textDocument": self._open(text), "position": {"line": line, "character": column}}
        return str((self._ask("textDocument/hover", place) or {"contents": {"value": ""}})["contents"]["value"])

    def offers(self, text: str) -> list[tuple[str, str]]:
        """Return what is offered at the end of a text: its name, and what would be written."""
        lines = text.split("\n")
        end = {"line": len(lines) - 1, "character": len(lines[-1])}
        found = self._ask("textDocument/completion", {"textDocument": self._open(text), "position": end})
        return [(item["label"], item.get("insertText", "")) for item in found["items"]]

    def _open(self, text: str) -> dict[str, str]:
        uri = (self.folder / f"{self.number}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self.marked:
            self._take(self._read())
        return {"uri": uri}

    def _ask(self, method: str, params: dict[str, Any]) -> Any:  # noqa: ANN401  (whatever the server answers)
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self.number and "method" not in message:
                return message["result"]
            self._take(message)

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self.number += 1
        self._send({"method": method, "params": params})

    def _take(self, message: dict[str, Any]) -> None:
        """Keep what the server marks, and tell it the settings that it asks for."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self.marked[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            yaml = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
            asked = message["params"].get("items", []) if message["method"] == "workspace/configuration" else []
            settings = [yaml if item["section"] == "yaml" else {} for item in asked]
            self._send({"id": message["id"], "result": settings or None})

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin  # noqa: S101
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout  # noqa: S101
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b": ")
            length = int(value) if name == b"Content-Length" else length
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return message


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
